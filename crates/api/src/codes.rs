//! The one table of error codes: code, HTTP status, exit code of the command line.

/// What a code means on the wire and for a shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The stable kebab-case name.
    pub name: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The exit code of `planify`.
    pub exit: u8,
    /// A short title, the same for every occurrence.
    pub title: &'static str,
}

const fn code(name: &'static str, status: u16, exit: u8, title: &'static str) -> Code {
    Code { name, status, exit, title }
}

/// Every code that the daemon or the command line can answer with.
pub const CODES: &[Code] = &[
    code("ambiguous-date", 422, 2, "The date can be understood in two ways"),
    code("ambiguous-reference", 400, 2, "The reference fits several things"),
    code("already-cancelled", 409, 6, "The event is cancelled"),
    code("already-checked-in", 409, 6, "The guest came before"),
    code("already-member", 409, 6, "The user is a member already"),
    code("approval-needed", 409, 6, "Somebody has to approve what is booked there"),
    code("approval-pending", 409, 6, "The request waits for a decision"),
    code("archived", 409, 6, "It is archived"),
    code("backup-damaged", 422, 2, "The backup cannot be used"),
    code("bad-answers", 422, 2, "Answers to questions cannot be accepted"),
    code("bad-coordinates", 422, 2, "The place is not on the globe"),
    code("bad-credentials", 401, 4, "The address and the password do not go together"),
    code("bad-cursor", 400, 2, "The cursor is not one of this list"),
    code("bad-date", 422, 2, "The date or time is not understood"),
    code("bad-duration", 422, 2, "The length of time is not understood"),
    code("bad-email", 422, 2, "The address is not an e-mail address"),
    code("bad-hours", 422, 2, "The hours cannot be accepted"),
    code("bad-interval", 422, 2, "It ends no later than it begins"),
    code("bad-json", 400, 2, "The body is not valid JSON"),
    code("bad-phone", 422, 2, "The number is not a phone number"),
    code("bad-policy", 422, 2, "The policy cannot be accepted"),
    code("bad-promo", 422, 2, "The promotion code cannot be accepted"),
    code("bad-range", 422, 2, "The range of times is not understood"),
    code("bad-rate", 422, 2, "The rate cannot be accepted"),
    code("bad-request", 400, 2, "The request is malformed"),
    code("bad-rule", 422, 2, "The rule of recurrence cannot be accepted"),
    code("bad-statement", 422, 2, "The statement cannot be read"),
    code("bad-tax", 422, 2, "The tax cannot be accepted"),
    code("bad-zone", 422, 2, "The time zone is not known"),
    code("batch-partly-failed", 200, 10, "Some lines of a batch failed"),
    code("body-too-large", 413, 2, "The body is too large"),
    code("booking-state", 409, 6, "The state of the booking does not allow this"),
    code("capacity-below-taken", 409, 6, "More seats are taken than the capacity allows"),
    code("config-invalid", 500, 2, "The configuration cannot be used"),
    code("confirmation-needed", 400, 2, "The command needs a confirmation"),
    code("control-character", 422, 2, "The text has a character that is not accepted"),
    code("currency-mismatch", 422, 2, "The amounts are of two currencies"),
    code("disk-full", 507, 3, "The disk is full"),
    code("duplicate-email", 409, 6, "The address belongs to somebody else"),
    code("duplicate-guest", 409, 6, "The person is already a guest"),
    code("duplicate-key", 409, 6, "The external key is taken"),
    code("empty-text", 422, 2, "The text is empty"),
    code("event-over", 409, 6, "The event is over"),
    code("feed-reset", 410, 6, "The cursor is outside the change feed"),
    code("file-exists", 409, 6, "The file is there already"),
    code("forbidden", 403, 4, "The credential does not allow this"),
    code("geocoder-failed", 502, 3, "The provider of maps does not answer"),
    code("has-answers", 409, 6, "Guests have answered already"),
    code("header-too-large", 431, 2, "The headers are too large"),
    code("hold-expired", 409, 6, "The place was kept for a while only"),
    code("idempotency-conflict", 422, 6, "The idempotency key was used for another request"),
    code("idempotency-in-flight", 409, 6, "The same request is being worked on"),
    code("internal", 500, 3, "The daemon failed"),
    code("interrupted", 499, 130, "The command was interrupted"),
    code("invalid", 422, 2, "A value cannot be accepted"),
    code("invite-pending", 409, 6, "An invitation waits for an answer"),
    code("last-owner", 409, 6, "The organisation needs an owner"),
    code("link-invalid", 404, 5, "The link or code is not valid, or not any more"),
    code("live-money", 422, 2, "Real money would move"),
    code("locked", 503, 6, "Another daemon uses this data"),
    code("maps-off", 501, 2, "No provider of maps is configured"),
    code("method-not-allowed", 405, 2, "The method is not allowed here"),
    code("no-capacity", 409, 6, "The party does not fit"),
    code("no-rate", 422, 2, "There is no price for that time"),
    code("not-bookable", 422, 2, "It cannot be booked so"),
    code("nothing-due", 409, 6, "Nothing is to be paid"),
    code("not-found", 404, 5, "No such thing"),
    code("not-published", 409, 6, "The event is not published"),
    code("not-signed-in", 401, 4, "A credential is needed"),
    code("offset-conflict", 422, 2, "The offset is not that of the zone"),
    code("org-in-use", 409, 6, "Something is in the organisation"),
    code("outcome-unknown", 503, 8, "The outcome is not known"),
    code("overloaded", 503, 11, "The daemon has too much to do"),
    code("payment-declined", 402, 7, "The payment was declined"),
    code("payment-disputed", 409, 6, "The payment is disputed"),
    code("payment-pending", 202, 8, "The payment is not decided"),
    code("payment-state", 409, 6, "The payment does not allow this"),
    code("place-ambiguous", 400, 2, "The place can be one of several"),
    code("place-not-found", 404, 5, "No such place"),
    code("pool-full", 409, 6, "There are not enough units"),
    code("price-rises", 409, 6, "What was free would cost something there"),
    code("promo-minimum", 409, 6, "The price is too small for the promotion code"),
    code("promo-not-valid", 409, 6, "The promotion code is not valid"),
    code("promo-used-up", 409, 6, "The promotion code is used up"),
    code("quota-used", 429, 11, "The person has booked as much as anybody may"),
    code("rate-limited", 429, 11, "Too many requests"),
    code("refund-too-large", 409, 6, "More would go back than came"),
    code("registration-closed", 403, 4, "Accounts are not open to everybody"),
    code("request-pending", 409, 6, "A request to join waits for a decision"),
    code("request-rejected", 409, 6, "The request to come was rejected"),
    code("request-timeout", 408, 8, "The request took too long"),
    code("resource-in-use", 409, 6, "Something consists of the resource"),
    code("rsvp-closed", 409, 6, "Answers are closed"),
    code("rule-too-costly", 422, 2, "The rule finds too few dates for its work"),
    code("secret-shown-once", 409, 6, "The secret was shown before"),
    code("signup-closed", 409, 6, "Nobody signs up to the event by themselves"),
    code("signup-not-open", 409, 6, "The time to sign up has not come"),
    code("signup-over", 409, 6, "The time to sign up is over"),
    code("slot-free", 409, 6, "Nobody has to wait for it"),
    code("slot-taken", 409, 6, "Somebody else has it at that time"),
    code("status-conflict", 409, 6, "The status does not allow this"),
    code("text-too-long", 422, 2, "The text is too long"),
    code("time-fold", 422, 2, "The wall time exists twice"),
    code("time-gap", 422, 2, "The wall time does not exist"),
    code("timeout", 504, 8, "No answer in time"),
    code("too-early", 409, 6, "The time for this has not come"),
    code("too-large", 413, 2, "The request asks for too much"),
    code("too-many-dates", 422, 2, "There are more dates than one question gives"),
    code("track-in-use", 409, 6, "Items are in the track"),
    code("unavailable", 503, 3, "The store cannot be reached"),
    code("unknown-provider", 422, 2, "The provider is not set up"),
    code("unreachable", 503, 9, "The daemon cannot be reached"),
    code("unsupported", 501, 2, "The store cannot do this"),
    code("unsupported-media-type", 415, 2, "The body's type is not supported"),
    code("uri-too-long", 414, 2, "The address is too long"),
    code("usage", 400, 2, "The command is not understood"),
    code("version-conflict", 412, 6, "The thing was changed meanwhile"),
    code("webhook-refused", 400, 2, "The message of a provider is not believed"),
    code("weak-password", 422, 2, "The password cannot be taken"),
    code("wrong-org", 403, 4, "The credential is for another organisation"),
];

/// Finds a code by its name.
pub fn find(name: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.name == name)
}

/// The HTTP status of a code; 500 for one that is not in the table.
pub fn status(name: &str) -> u16 {
    find(name).map_or(500, |code| code.status)
}

/// The exit code of a code; 3 for one that is not in the table.
pub fn exit(name: &str) -> u8 {
    find(name).map_or(3, |code| code.exit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_unique_and_kebab_case() {
        let mut names: Vec<_> = CODES.iter().map(|code| code.name).collect();
        assert!(names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CODES.len());
    }
}
