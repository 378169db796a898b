//! Accounts and sessions: register, confirm, sign in and out, choose another password.

use http::Method;
use planify_api::auth::{
    AskReset, LoggedOut, Login, Logout, MailSent, Register, Reset, Session, Verify,
};
use planify_api::envelope::One;
use planify_api::paths;
use planify_api::users::{ChangeEmail, User};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;

impl Client {
    /// Asks for an account; a mail says how to go on.
    pub async fn register(&self, new: &Register) -> Result<MailSent, ClientError> {
        self.say(paths::AUTH_REGISTER, new).await
    }

    /// Makes the account by the code of the mail.
    pub async fn verify_account(&self, code: &Verify) -> Result<User, ClientError> {
        self.say(paths::AUTH_VERIFY, code).await
    }

    /// Signs in; the session's secret is only in this answer.
    pub async fn login(&self, login: &Login) -> Result<Session, ClientError> {
        self.say(paths::AUTH_LOGIN, login).await
    }

    /// Ends the session that this client presents, or all of its user.
    pub async fn logout(&self, which: &Logout) -> Result<LoggedOut, ClientError> {
        self.say(paths::AUTH_LOGOUT, which).await
    }

    /// Asks for a mail to choose another password.
    pub async fn ask_reset(&self, ask: &AskReset) -> Result<MailSent, ClientError> {
        self.say(paths::AUTH_RESET, ask).await
    }

    /// Chooses another password by the code of the mail.
    pub async fn reset_password(&self, reset: &Reset) -> Result<User, ClientError> {
        self.say(paths::AUTH_RESET_CONFIRM, reset).await
    }

    /// Signs in with another address from now on, by the code of the mail.
    pub async fn change_address(&self, code: &Verify) -> Result<User, ClientError> {
        self.say(paths::AUTH_EMAIL, code).await
    }

    /// Asks for a mail to sign in with another address.
    pub async fn ask_address(&self, ask: &ChangeEmail) -> Result<MailSent, ClientError> {
        self.say(paths::USER_EMAIL, ask).await
    }

    /// Says what others on the way must not read, once.
    async fn say<B: Serialize, T: DeserializeOwned>(
        &self,
        path: &str,
        body: &B,
    ) -> Result<T, ClientError> {
        if !self.endpoint().is_confidential() {
            return Err(ClientError::PlainToken { endpoint: self.endpoint().to_string() });
        }
        let answer: One<T> =
            self.fetch(Call::new(Method::POST, path.to_owned()).json(body)).await?;
        Ok(answer.data)
    }
}
