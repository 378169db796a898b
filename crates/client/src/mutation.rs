//! How a mutation is sent: the options every one of them takes.

use http::Method;
use planify_api::envelope::{Mutation, MutationParams};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;

/// What may be said about any mutation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MutationOptions {
    /// Dry run, when to notify, and why.
    pub params: MutationParams,
    /// Refuses unless the thing still has this version.
    pub if_version: Option<i64>,
    /// Makes a repetition harmless; a fresh key when absent.
    pub idempotency_key: Option<String>,
}

impl Call {
    /// Adds what every mutation carries.
    pub(crate) fn mutation(self, options: &MutationOptions) -> Result<Self, ClientError> {
        let key = options.idempotency_key.clone().unwrap_or_else(|| Uuid::now_v7().to_string());
        let call = self.params(&options.params).header("idempotency-key", &key)?;
        match options.if_version {
            Some(version) => call.header("if-match", &format!("\"{version}\"")),
            None => Ok(call),
        }
    }

    /// Adds the fields of `params` that are set as query parameters.
    pub(crate) fn params<P: Serialize>(mut self, params: &P) -> Self {
        let fields = serde_json::to_value(params).expect("query parameters always serialise");
        for (name, value) in fields.as_object().into_iter().flatten() {
            match value {
                serde_json::Value::Null => {}
                serde_json::Value::String(text) => self = self.query(name, text),
                other => self = self.query(name, &other.to_string()),
            }
        }
        self
    }
}

impl Client {
    /// Sends a mutation with a JSON body.
    pub(crate) async fn mutate<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: String,
        body: &B,
        options: &MutationOptions,
    ) -> Result<Mutation<T>, ClientError> {
        self.fetch(Call::new(method, path).json(body).mutation(options)?).await
    }

    /// Sends a mutation that needs no body.
    pub(crate) async fn mutate_bare<T: DeserializeOwned>(
        &self,
        method: Method,
        path: String,
        options: &MutationOptions,
    ) -> Result<Mutation<T>, ClientError> {
        self.fetch(Call::new(method, path).mutation(options)?).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_set_becomes_a_parameter() {
        let params = MutationParams { dry_run: true, notify: Some("now".to_owned()), reason: None };
        let call = Call::get("/v1/events".to_owned()).params(&params);
        assert_eq!(call.path(), "/v1/events?dry_run=true&notify=now");
    }
}
