//! Secret links in mails: capabilities that the database does not hold.
//!
//! A guest's token is the guest's id and an HMAC over id and generation, both as base32, so that it
//! can be made again for a reminder, is revoked by a new generation, and survives mail programs that
//! lower the case of an address. A ticket's token is made likewise, so that it need not be stored
//! between the command and the mail; the row of the ticket says how long and how often it is good.

use crate::EngineError;
use aws_lc_rs::hmac;
use planify_core::guest::Guest;
use planify_core::id::{self, ENCODED_LEN, GuestId, InviteId, TicketId};
use planify_core::rule::Refusal;
use planify_store::{Tx, guests};
use uuid::Uuid;

/// Characters of a token.
pub const TOKEN_LEN: usize = 2 * ENCODED_LEN;
/// Say what the key is used for, so that another use of it gives other values.
const GUEST: &[u8] = b"planify guest link v1";
const INVITE: &[u8] = b"planify member invite v1";
const TICKET: &[u8] = b"planify ticket v1";
const FORM: &[u8] = b"planify form v1";
const ADDRESS: &[u8] = b"planify address v1";

/// Makes and checks tokens.
#[derive(Clone)]
pub struct LinkKey(hmac::Key);

impl std::fmt::Debug for LinkKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("LinkKey(***)")
    }
}

impl LinkKey {
    /// A key from the daemon's secret of at least 32 bytes.
    pub fn new(secret: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }

    /// The token of a guest's link.
    pub fn token(&self, guest: GuestId, generation: i64) -> String {
        joined(guest.uuid(), self.mac(guest, generation))
    }

    /// The token of a ticket.
    pub(crate) fn ticket(&self, ticket: TicketId) -> String {
        joined(ticket.uuid(), self.sign(TICKET, &[ticket.uuid().as_bytes()]))
    }

    /// The ticket that a token may belong to; whether it does is checked against the row.
    pub(crate) fn claimed_ticket(token: &str) -> Option<TicketId> {
        split(token).map(|(id, _)| id.into())
    }

    /// The token of an invitation to become a member; each mail has another one.
    pub fn invite(&self, invite: InviteId, generation: i64) -> String {
        let mac = self.sign(INVITE, &[invite.uuid().as_bytes(), &generation.to_be_bytes()]);
        joined(invite.uuid(), mac)
    }

    /// The invitation that a token may belong to; whether it does is checked against the row.
    pub(crate) fn claimed_invite(token: &str) -> Option<InviteId> {
        split(token).map(|(id, _)| id.into())
    }

    /// What a form has to send back so that it is known to come from a page that was given `seed`.
    pub fn form_token(&self, seed: &str) -> String {
        id::encode(Uuid::from_u128(self.sign(FORM, &[seed.as_bytes()])))
    }

    /// Stands for a normalised address where the address itself must not.
    pub(crate) fn address(&self, email_norm: &str) -> String {
        id::encode(Uuid::from_u128(self.sign(ADDRESS, &[email_norm.as_bytes()])))
    }

    fn mac(&self, guest: GuestId, generation: i64) -> u128 {
        self.sign(GUEST, &[guest.uuid().as_bytes(), &generation.to_be_bytes()])
    }

    fn sign(&self, purpose: &[u8], parts: &[&[u8]]) -> u128 {
        let mut context = hmac::Context::with_key(&self.0);
        context.update(purpose);
        for part in parts {
            context.update(part);
        }
        let tag = context.sign();
        tag.as_ref().iter().take(16).fold(0, |bits, byte| (bits << 8) | u128::from(*byte))
    }

    /// The guest that a token may belong to; whether it does is checked against the row.
    fn claimed(token: &str) -> Option<(GuestId, u128)> {
        split(token).map(|(guest, mac)| (guest.into(), mac))
    }
}

fn joined(id: Uuid, mac: u128) -> String {
    let mut text = id::encode(id);
    text.push_str(&id::encode(Uuid::from_u128(mac)));
    text
}

fn split(token: &str) -> Option<(Uuid, u128)> {
    let token = token.trim();
    if token.len() != TOKEN_LEN || !token.is_ascii() {
        return None;
    }
    let (id, mac) = token.split_at(ENCODED_LEN);
    Some((id::decode(id)?, id::decode(mac)?.as_u128()))
}

/// Finds the guest that holds a token. A damaged, foreign or revoked token is `not-found`.
pub fn holder(tx: &mut Tx<'_>, key: &LinkKey, token: &str) -> Result<Guest, EngineError> {
    let unknown = || {
        EngineError::from(
            Refusal::new("not-found", "this link is not valid").hint("ask for a new invitation"),
        )
    };
    let (id, mac) = LinkKey::claimed(token).ok_or_else(unknown)?;
    let guest = guests::find_anywhere(tx, id)?.ok_or_else(unknown)?;
    let expected = key.mac(guest.id, guest.link_generation).to_be_bytes();
    aws_lc_rs::constant_time::verify_slices_are_equal(&expected, &mac.to_be_bytes())
        .map_err(|_| unknown())?;
    Ok(guest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_guest_and_differs_per_key_and_generation() {
        let guest = GuestId::from(Uuid::from_u128(42));
        let key = LinkKey::new(&[1; 32]);
        let token = key.token(guest, 1);
        assert_eq!(LinkKey::claimed(&token), Some((guest, key.mac(guest, 1))));
        assert_eq!(token, key.token(guest, 1));
        assert_ne!(token, key.token(guest, 2));
        assert_ne!(token, LinkKey::new(&[2; 32]).token(guest, 1));
        assert_eq!(LinkKey::claimed("short"), None);
    }
}
