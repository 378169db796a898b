//! What the page and the interface do alike for somebody who signs up to an event.
//!
//! Each address costs the same whether it is a guest's or not: the same limits, one transaction, the
//! same answer. What differs is only what the owner of the address reads.

use jiff::SignedDuration;
use planify_core::actor::Actor;
use planify_core::registration::SignUp;
use planify_engine::registration::{self, Place};
use planify_engine::{Call, EngineError};
use planify_store::Tx;
use uuid::Uuid;

use crate::app::AppState;
use crate::http::error::ApiError;

/// What becomes of those who sign up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// A mail asks the owner of the address first.
    Confirm,
    /// They are in, because no mail with a link can leave.
    AtOnce,
}

impl Way {
    /// Mails with links ask first, so that nobody fills an event with the addresses of others.
    pub(crate) fn of(app: &AppState) -> Self {
        if app.config.mail.url.is_some() && app.config.public_url.is_some() {
            Self::Confirm
        } else {
            Self::AtOnce
        }
    }

    /// What somebody is told who signed up, whoever they are.
    pub(crate) fn next(self) -> &'static str {
        match self {
            Self::Confirm => "open the link in the mail to the address, which is good for a day",
            Self::AtOnce => {
                "the organiser knows; if all seats are taken, the waiting list moves up by itself"
            }
        }
    }
}

/// Takes a sign-up, and says how it goes on.
pub(crate) async fn sign_up(app: &AppState, place: Place, new: SignUp) -> Result<Way, ApiError> {
    let (asked, wish) = (place.clone(), new.clone());
    // What nobody may do costs the address none of its mails.
    let check = move |tx: &mut Tx<'_>| {
        let seen = registration::show(tx, &asked)?;
        Ok::<_, EngineError>(seen.check(&wish)?)
    };
    app.store.read(check).await?;
    app.targets.mail(&new.email)?;
    let way = Way::of(app);
    match way {
        Way::Confirm => {
            let keys = app.link_key.clone();
            let ask = move |tx: &mut Tx<'_>| registration::ask(tx, &keys, &place, &new);
            app.store.write(&[], ask).await?;
        }
        Way::AtOnce => {
            let call = call(app);
            let enter = move |tx: &mut Tx<'_>| registration::enter(tx, &call, &place, &new);
            app.store.write(&[], enter).await?;
        }
    }
    Ok(way)
}

/// Makes a guest of whoever received the mail, and gives the token of their own link.
pub(crate) async fn confirm(app: &AppState, token: String) -> Result<String, ApiError> {
    let call = call(app);
    let confirm = move |tx: &mut Tx<'_>| registration::confirm(tx, &call, &token);
    let guest = app.store.write(&[], confirm).await?.data;
    Ok(app.link_key.token(guest.id, guest.link_generation))
}

/// Nobody calls: who signs up acts as the guest that they become.
fn call(app: &AppState) -> Call {
    let nobody = Actor::link(Uuid::nil().into(), Uuid::nil().into());
    let hold = SignedDuration::try_from(app.config.mail.hold).unwrap_or(SignedDuration::MAX);
    Call { hold, ..Call::by(nobody) }
}
