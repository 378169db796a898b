//! How often one e-mail address may be the target of strangers: of attempts to sign in with it, and
//! of mails that somebody else asks for.
//!
//! An address counts the same whether it is known here or not, so that a refusal tells nothing.

use aws_lc_rs::digest;
use planify_core::text::Email;

use crate::auth::too_many;
use crate::config::Limits;
use crate::http::error::ApiError;
use crate::rate::Limiter;

/// Stands for an address in the tables, so that they hold none.
type Target = [u8; 16];

/// Limits what is done to addresses.
#[derive(Debug)]
pub struct Targets {
    sign_in: Limiter<Target>,
    mail: Limiter<Target>,
}

impl Targets {
    /// Nothing was done to any address yet.
    pub fn new(limits: &Limits) -> Self {
        Self {
            sign_in: Limiter::new(limits.sign_in_target),
            mail: Limiter::hourly(limits.mail_target),
        }
    }

    /// Takes one attempt to sign in from the allowance of an address.
    pub(crate) fn sign_in(&self, email: &Email) -> Result<(), ApiError> {
        self.sign_in.check(target(email)).map_err(too_many)
    }

    /// Takes one mail that a stranger asks for from the allowance of an address.
    pub(crate) fn mail(&self, email: &Email) -> Result<(), ApiError> {
        self.mail.check(target(email)).map_err(too_many)
    }
}

fn target(email: &Email) -> Target {
    let hash = digest::digest(&digest::SHA256, email.normalised().as_bytes());
    let mut target = Target::default();
    for (to, from) in target.iter_mut().zip(hash.as_ref()) {
        *to = *from;
    }
    target
}
