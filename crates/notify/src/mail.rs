//! A finished mail and the last check before it leaves.
//!
//! Whatever built the mail, nothing passes here that could be read as an SMTP command or as a second
//! mail: addresses are plain, every line ends with CRLF, no other CR or LF occurs.

use crate::error::SendError;

/// The longest address that SMTP can carry (RFC 5321 §4.5.3.1).
const ADDRESS_LIMIT: usize = 254;

/// The longest Message-ID that is taken.
const MESSAGE_ID_LIMIT: usize = 250;

/// The longest line without its end (RFC 5321 §4.5.3.1.6).
const LINE_LIMIT: usize = 998;

/// The largest mail that is taken.
const SIZE_LIMIT: usize = 10 * 1024 * 1024;

/// A mail for one recipient, built and encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingMail {
    /// Where the provider reports what it could not deliver.
    pub envelope_from: String,
    /// The one recipient.
    pub recipient: String,
    /// The Message-ID in the mail, without angle brackets.
    pub message_id: String,
    /// The mail, headers and all.
    pub bytes: Vec<u8>,
}

/// A mail that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What the provider calls it, if it said so.
    pub provider_id: Option<String>,
}

impl OutgoingMail {
    /// Refuses what must not be handed over.
    pub(crate) fn check(&self) -> Result<(), SendError> {
        check_address("sender", &self.envelope_from)?;
        check_address("recipient", &self.recipient)?;
        let id = &self.message_id;
        if id.is_empty()
            || id.len() > MESSAGE_ID_LIMIT
            || !id.bytes().all(|it| it.is_ascii_graphic())
        {
            return Err(SendError::refused("the Message-ID is empty, too long or not plain ASCII"));
        }
        check_bytes(&self.bytes)
    }

    /// Whether the mail needs a server that knows SMTPUTF8: bodies are encoded, so letters beyond
    /// ASCII can only stand in addresses.
    pub(crate) fn is_international(&self) -> bool {
        !(self.bytes.is_ascii() && self.recipient.is_ascii() && self.envelope_from.is_ascii())
    }
}

fn check_address(role: &str, address: &str) -> Result<(), SendError> {
    let refused = || SendError::refused(&format!("the {role}'s address is not plain `name@host`"));
    let (local, domain) = address.rsplit_once('@').ok_or_else(refused)?;
    let forbidden = |character: char| {
        character.is_control() || character.is_whitespace() || "<>()[],;:\\\"".contains(character)
    };
    let good = !local.is_empty()
        && !domain.is_empty()
        && !local.contains('@')
        && address.len() <= ADDRESS_LIMIT
        && !address.contains(forbidden);
    if good { Ok(()) } else { Err(refused()) }
}

/// Proves that the bytes are lines that end with CRLF and hold no other CR or LF, and no NUL.
///
/// This makes `lettre` safe to hand them to: RUSTSEC-2026-0561 is about text that ends the DATA phase
/// early through a bare CR or LF.
fn check_bytes(bytes: &[u8]) -> Result<(), SendError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(SendError::refused("the mail is larger than 10 MiB"));
    }
    let mut lines = bytes.split(|&byte| byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        if lines.peek().is_none() {
            let ended = line.is_empty() && !bytes.is_empty();
            return if ended {
                Ok(())
            } else {
                Err(SendError::refused("the mail does not end with CRLF"))
            };
        }
        let Some(content) = line.strip_suffix(b"\r") else {
            return Err(SendError::refused("the mail holds a bare LF"));
        };
        if content.contains(&b'\r') || content.contains(&0) {
            return Err(SendError::refused("the mail holds a bare CR or a NUL"));
        }
        if content.len() > LINE_LIMIT {
            return Err(SendError::refused("the mail has a line above 998 octets"));
        }
    }
    Ok(())
}
