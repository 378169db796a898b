//! Identifiers: UUIDv7 values, one type per noun, shown as TypeIDs (`evt_01j…`).
//!
//! A TypeID is a prefix, `_` and 26 characters of Crockford base32 (TypeID specification 0.3),
//! so text order equals value order.

use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of base32 that a full identifier has.
pub const ENCODED_LEN: usize = 26;

/// The text is not a TypeID of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not an id that begins with `{prefix}_`")]
pub struct IdError {
    text: String,
    prefix: &'static str,
}

/// Encodes 128 bits as 26 characters of Crockford base32.
pub fn encode(id: Uuid) -> String {
    let mut bits = id.as_u128();
    let mut digits = ['0'; ENCODED_LEN];
    for digit in digits.iter_mut().rev() {
        let place = usize::try_from(bits & 31).unwrap_or(0);
        *digit = ALPHABET.get(place).copied().map_or('0', char::from);
        bits >>= 5;
    }
    digits.iter().collect()
}

/// Decodes 26 characters of Crockford base32; `None` if they are not an identifier.
pub fn decode(text: &str) -> Option<Uuid> {
    if text.len() != ENCODED_LEN || text.as_bytes().first().is_none_or(|first| *first > b'7') {
        return None;
    }
    let mut bits: u128 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|letter| *letter == byte)?;
        bits = (bits << 5) | u128::try_from(digit).ok()?;
    }
    Some(Uuid::from_u128(bits))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// The prefix of this kind's TypeIDs.
            pub const PREFIX: &'static str = $prefix;

            /// The UUID itself.
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}_{}", Self::PREFIX, encode(self.0))
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.strip_prefix(concat!($prefix, "_"))
                    .and_then(decode)
                    .map(Self)
                    .ok_or_else(|| IdError { text: text.to_owned(), prefix: $prefix })
            }
        }
    )*};
}

ids! {
    /// An organisation.
    OrgId = "org";
    /// A user of the system.
    UserId = "usr";
    /// An event.
    EventId = "evt";
    /// What takes place of an event at one time.
    OccurrenceId = "occ";
    /// A track of an agenda.
    TrackId = "trk";
    /// An item of an agenda.
    ItemId = "itm";
    /// A contact of an organisation.
    PersonId = "per";
    /// A question that an event asks its guests.
    QuestionId = "qst";
    /// A person at an event.
    GuestId = "gst";
    /// What one person must be told once.
    NoticeId = "ntc";
    /// One attempt to deliver a notice.
    DeliveryId = "dlv";
    /// An API token.
    TokenId = "tok";
    /// What a user who signed in with a password holds.
    SessionId = "ses";
    /// Something that may be done once by whoever received a mail.
    TicketId = "tkt";
    /// An invitation to become a member.
    InviteId = "inv";
    /// A request to become a member.
    JoinRequestId = "jrq";
    /// One command and all that it changed.
    OpId = "op";
    /// A place with things that can be booked.
    VenueId = "ven";
    /// A thing of a venue that can be booked.
    ResourceId = "res";
    /// A price of a venue or a resource.
    RateId = "rat";
    /// A time in which something cannot be booked.
    BlackoutId = "blo";
    /// A promotion code.
    PromoId = "pro";
    /// A time in which a resource is taken.
    BlockId = "blk";
    /// A booking.
    BookingId = "bkg";
    /// A payment.
    PaymentId = "pay";
    /// A refund of a payment.
    RefundId = "ref";
    /// An invoice.
    InvoiceId = "ivc";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_the_way_through_its_text() {
        for bits in [0, 1, u128::MAX, 0x0190_0000_0000_7000_8000_0000_0000_0001] {
            let id = EventId::from(Uuid::from_u128(bits));
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn the_text_matches_the_typeid_specification() {
        let id = Uuid::parse_str("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
        assert_eq!(encode(id), "01h455vb4pex5vsknk084sn02q");
    }

    #[test]
    fn another_kind_or_a_damaged_text_is_refused() {
        for text in [
            "",
            "evt_",
            "gst_01h455vb4pex5vsknk084sn02q",
            "evt_81h455vb4pex5vsknk084sn02q",
            "evt_01h455vb4pex5vsknk084sn02",
            "evt_01H455VB4PEX5VSKNK084SN02Q",
        ] {
            assert!(text.parse::<EventId>().is_err(), "{text}");
        }
    }
}
