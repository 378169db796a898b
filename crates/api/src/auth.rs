//! Accounts and sessions on the wire.
//!
//! Answers to anonymous callers are the same whether an address has an account or not.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::users::User;

/// The schema name of a session.
pub const SCHEMA: &str = "planify.session/v1";
/// The schema name of what was sent by mail.
pub const SENT_SCHEMA: &str = "planify.mail-sent/v1";

/// Somebody who wants an account. What they may do is not theirs to say.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The address, which a mail is sent to.
    pub email: String,
    /// The full name, 1 to 200 characters.
    pub name: String,
    /// The password, at least 10 characters and at most 1024 bytes.
    pub password: String,
    /// How others address the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The IANA zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// What the user agrees to, of `email` and `sms`; nothing when absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<String>,
}

/// The code or the end of the link that came by mail.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Verify {
    /// The code.
    pub token: String,
}

/// Somebody who signs in.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
}

/// Somebody who forgot a password.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskReset {
    /// The address.
    pub email: String,
}

/// Another password, by the code that came by mail.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reset {
    /// The code.
    pub token: String,
    /// The new password.
    pub password: String,
}

/// Which sessions end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Logout {
    /// Every session of the user, not only the one that is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub everywhere: bool,
}

/// What happens with an address that somebody named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MailSent {
    /// The address as it was given.
    pub email: String,
    /// What to do next.
    pub next: String,
}

/// A session that began.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// `ses_…`.
    pub id: String,
    /// Who signed in.
    pub user: User,
    /// The secret `pls_…`, to be sent as a bearer token.
    pub token: String,
    /// When it ends, if it is used until then.
    pub expires_at: String,
}

/// Sessions that ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LoggedOut {
    /// How many.
    pub ended: u64,
}

macro_rules! hidden {
    ($($name:ident),*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(concat!(stringify!($name), "(***)"))
            }
        }
    )*};
}

// What holds a password or a token is never written out by accident.
hidden!(Register, Verify, Login, Reset, Session);
