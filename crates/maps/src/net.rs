//! The calls themselves: addresses, the limits of answers, and what each status means.

use std::time::Duration;

use planify_outbound::{
    Client, HeaderValue, Policy, Request, Response, StatusCode, Target, Url, header, line,
};
use serde::de::DeserializeOwned;

use crate::error::{MapsError, SettingsError};

/// The longest that anybody waits for an answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);
/// The longest that anybody waits for a connection.
const CONNECT_WITHIN: Duration = Duration::from_secs(4);

/// A server of a provider.
#[derive(Debug)]
pub(crate) struct Server {
    client: Client,
    base: Url,
    user_agent: HeaderValue,
}

impl Server {
    /// The provider's own server, or the one that the operator names, wherever that is.
    pub(crate) fn new(
        name: &'static str,
        home: &str,
        named: Option<&Url>,
        most_bytes: usize,
    ) -> Result<Self, SettingsError> {
        let home: Url = home.parse().map_err(|_| SettingsError::Base(name))?;
        let base = named.unwrap_or(&home).clone();
        let target = Target::of(&base)
            .filter(|_| base.query().is_none() && base.fragment().is_none())
            .ok_or(SettingsError::Base(name))?;
        let mut policy = Policy::new(name).within(CONNECT_WITHIN, ANSWER_WITHIN);
        policy = policy.most_bytes(most_bytes).most_at_once(4);
        if named.is_some() {
            policy = policy.allowing(target);
        }
        let user_agent = HeaderValue::from_static(concat!("planify/", env!("CARGO_PKG_VERSION")));
        Ok(Self { client: Client::new(policy), base, user_agent })
    }

    /// Says in each request whom to write to.
    pub(crate) fn with_contact(mut self, contact: &str) -> Result<Self, SettingsError> {
        let text = format!("planify/{} ({contact})", env!("CARGO_PKG_VERSION"));
        let fits = !contact.is_empty() && contact.bytes().all(|byte| byte.is_ascii_graphic());
        self.user_agent =
            HeaderValue::try_from(text).ok().filter(|_| fits).ok_or(SettingsError::BadContact)?;
        Ok(self)
    }

    /// The address of a call with a query.
    pub(crate) fn url(&self, path: &[&str], query: &[(&str, &str)]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }

    /// Asks, and reads JSON.
    pub(crate) async fn json<T: DeserializeOwned>(&self, request: Request) -> Result<T, MapsError> {
        let response = self.answer(request).await?;
        serde_json::from_slice(&response.body).map_err(|error| MapsError::garbled(&error))
    }

    /// Asks, and gives an answer that is one.
    pub(crate) async fn answer(&self, request: Request) -> Result<Response, MapsError> {
        let request = request.header(header::USER_AGENT, self.user_agent.clone());
        let response = self.client.send(request).await?;
        let status = response.status;
        match status {
            StatusCode::OK => Ok(response),
            StatusCode::TOO_MANY_REQUESTS => {
                let after = response.header(&header::RETRY_AFTER);
                let after = after.and_then(|text| text.parse().ok()).map(Duration::from_secs);
                Err(MapsError::Limited { after })
            }
            _ if status.is_client_error() => Err(MapsError::Refused(format!("status {status}"))),
            _ if status.is_server_error() => {
                Err(MapsError::Unavailable(format!("status {status}")))
            }
            _ => Err(MapsError::Garbled(format!("status {status}"))),
        }
    }
}

/// A text of an answer as one line; none if nothing is left of it.
pub(crate) fn label(text: &str) -> Option<String> {
    Some(line(text)).filter(|text| !text.is_empty())
}
