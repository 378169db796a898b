//! What every page with a form is made with: the place it lies at, its form, its refusals.
//!
//! A form is taken only from the browser that its page was sent to.

use axum::extract::rejection::{FormRejection, PathRejection};
use axum::extract::{Extension, Form, Path};
use axum::response::{IntoResponse, Response};
use http::header::{LOCATION, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use minijinja::{Value, context};
use planify_core::rule::Refusal;
use planify_core::text::Email;
use serde::Deserialize;

use crate::account;
use crate::app::App;
use crate::http::error::ApiError;
use crate::http::extract::{Anybody, Visitor};
use crate::pages::cookies::{self, Seed};
use crate::pages::render::Renderer;
use crate::pages::{Pages, message_at, page};

pub(in crate::pages) type Allowed = Result<Anybody, ApiError>;
pub(in crate::pages) type Admitted = Result<Visitor, ApiError>;
pub(in crate::pages) type Token = Result<Path<String>, PathRejection>;
pub(in crate::pages) type Sent<T> = Result<Form<T>, FormRejection>;

/// Where a page lies: beside the others, or one level below them.
pub(in crate::pages) const BESIDE: &str = ".";
pub(in crate::pages) const BELOW: &str = "..";

/// What every step needs to answer with a page.
pub(in crate::pages) struct Desk {
    pub(in crate::pages) app: App,
    pub(in crate::pages) pages: std::sync::Arc<Renderer>,
    pub(in crate::pages) seed: Seed,
    pub(in crate::pages) root: &'static str,
}

impl Desk {
    pub(in crate::pages) fn new(
        app: App,
        Extension(pages): Pages,
        headers: &HeaderMap,
        root: &'static str,
    ) -> Self {
        Self { app, pages, seed: Seed::of(headers), root }
    }

    /// A page with a form.
    pub(in crate::pages) fn form(&self, status: StatusCode, name: &str, values: Value) -> Response {
        let (root, form) = (self.root, self.seed.token(&self.app.link_key));
        let all = context! { root, form, ..values };
        let mut response = page(&self.pages, status, name, all);
        self.seed.keep(response.headers_mut());
        response
    }

    pub(in crate::pages) fn message(
        &self,
        status: StatusCode,
        heading: &str,
        text: &str,
    ) -> Response {
        message_at(&self.pages, self.root, status, heading, text)
    }

    /// The page for what was refused and cannot be mended on the form.
    pub(in crate::pages) fn refusal(&self, error: &ApiError) -> Response {
        let problem = error.problem();
        let (heading, text) = match problem.code.as_str() {
            "link-invalid" => (
                "This link does not work",
                "It is good once and for a while. Ask for a new mail and open the link in that.",
            ),
            "rate-limited" => ("Too many attempts", "Please wait a minute and try again."),
            "overloaded" => ("Too much to do", "Please try again in a moment."),
            "registration-closed" => (
                "Accounts are not open to everybody",
                "Whoever runs this place makes them. Ask them for one.",
            ),
            "not-found" => return self.nothing(),
            "duplicate-email" => {
                ("You have an account already", "Sign in with it, or choose another password.")
            }
            _ => ("This does not work right now", "Nothing is lost. Please try again in a moment."),
        };
        if let Some(reason) = error.inside() {
            tracing::error!(code = problem.code, reason, "an account page failed");
        }
        let mut response = self.message(account::status(error), heading, text);
        if let Some(seconds) = error.retry_after_secs() {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    /// The page for whatever there is not, or nobody may know of.
    pub(in crate::pages) fn nothing(&self) -> Response {
        self.message(
            StatusCode::NOT_FOUND,
            "There is nothing here",
            "The address may be incomplete. Ask whoever gave it to you.",
        )
    }

    /// Checks that a form came from a page of this daemon.
    fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Box<Response>> {
        let public = self.app.config.public_url.as_ref().map(crate::config::PublicUrl::host);
        if cookies::is_own_form(headers, &self.app.link_key, token, public) {
            return Ok(());
        }
        Err(Box::new(self.message(
            StatusCode::FORBIDDEN,
            "The form was not taken",
            "Open the page again and send it from there. The browser must accept cookies.",
        )))
    }

    /// The form that was sent, by somebody who may and from a page of this daemon.
    pub(in crate::pages) fn take<T: Bound>(
        &self,
        admitted: Admitted,
        headers: &HeaderMap,
        sent: Sent<T>,
    ) -> Result<(Visitor, T), Box<Response>> {
        let visitor = admitted.map_err(|error| Box::new(self.refusal(&error)))?;
        let Form(form) = sent.map_err(|rejection| {
            let text = "It could not be read. Go back to the page and send it again.";
            Box::new(self.message(rejection.status(), "The form was not taken", text))
        })?;
        self.check(headers, form.token())?;
        Ok((visitor, form))
    }
}

/// A form that sends back what binds it to its page.
pub(in crate::pages) trait Bound {
    fn token(&self) -> &str;
}

/// Forms, each with what binds it to its page.
macro_rules! forms {
    ($($name:ident { $($field:ident),* })*) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(in crate::pages) struct $name {
            form: String,
            $(#[serde(default)] pub(in crate::pages) $field: String,)*
        }

        impl Bound for $name {
            fn token(&self) -> &str {
                &self.form
            }
        }
    )*};
}

forms! {
    SignInForm { email, password }
    SignOutForm { everywhere }
    RegisterForm { name, email, password, phone, consent_email, consent_sms }
    VerifyForm {}
    ForgotForm { email }
    ResetForm { password }
    InviteForm { answer }
}

/// Sends the browser on, so that reloading does not send the form again.
pub(in crate::pages) fn go(to: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, HeaderValue::from_static(to))]).into_response()
}

/// What a person is told of a refusal that they can mend on the form.
pub(in crate::pages) fn mendable(error: &ApiError) -> Option<String> {
    let problem = error.problem();
    match (problem.code.as_str(), problem.field.as_deref()) {
        ("bad-credentials", _) => Some("The address and the password do not go together.".into()),
        ("weak-password", _) => Some(
            "This password cannot be taken: take a longer one, of a few unrelated words.".into(),
        ),
        ("bad-email", _) | (_, Some("email")) => Some("This is not an e-mail address.".into()),
        ("bad-phone", _) | (_, Some("phone")) => {
            Some("This is not a phone number; write it with the country's code.".into())
        }
        ("forbidden", _) => Some(
            "It was sent to another address: sign in with that one, and open the link again."
                .into(),
        ),
        ("already-member", _) => Some("You are a member already.".into()),
        ("bad-answers", _) => Some("Please look at the questions below once more.".into()),
        (_, Some("note")) => Some("Write plain text of at most 500 characters as a note.".into()),
        (_, Some("plus")) => Some("You cannot bring that many people along.".into()),
        (_, Some("name")) => Some("Write a name of up to 200 characters.".into()),
        _ => None,
    }
}

pub(in crate::pages) fn address(text: &str) -> Result<Email, ApiError> {
    Ok(Email::parse(text).map_err(Refusal::from)?)
}

/// The token of a path; one that is not UTF-8 is as good as a wrong one.
pub(in crate::pages) fn token_of(token: Token) -> String {
    token.map(|Path(token)| token).unwrap_or_default()
}
