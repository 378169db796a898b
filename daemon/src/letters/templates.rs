//! The templates of mails, embedded in the program.

macro_rules! templates {
    ($($name:literal)*) => {
        &[$((
            concat!("mail/", $name),
            include_str!(concat!("../../templates/mail/", $name)),
        )),*]
    };
}

macro_rules! of_kinds {
    ($($kind:literal)*) => {
        &[$(
            (concat!("mail/", $kind, "/subject.txt.j2"), include_str!(concat!("../../templates/mail/", $kind, "/subject.txt.j2"))),
            (concat!("mail/", $kind, "/body.txt.j2"), include_str!(concat!("../../templates/mail/", $kind, "/body.txt.j2"))),
            (concat!("mail/", $kind, "/body.html.j2"), include_str!(concat!("../../templates/mail/", $kind, "/body.html.j2"))),
        )*]
    };
}

/// Pieces that mails share; the ending of a name decides whether values are escaped.
pub(super) const SHARED: &[(&str, &str)] = templates! {
    "words.j2"
    "parts.html.j2"
    "layout.html.j2"
    "layout.txt.j2"
    "answer.txt.j2"
    "plain.txt.j2"
    "plain.html.j2"
    "booking.html.j2"
    "booking.txt.j2"
    "pay.txt.j2"
};

/// The three texts of each mail.
pub(super) const KINDS: &[(&str, &str)] = of_kinds! {
    "invited"
    "updated"
    "cancelled"
    "answered"
    "promoted"
    "account-confirm"
    "account-exists"
    "password-reset"
    "password-changed"
    "member-invite"
    "join-asked"
    "address-confirm"
    "address-changed"
    "join-decided"
    "requested"
    "approved"
    "rejected"
    "signup-confirm"
    "signup-known"
    "agenda"
    "booking-requested"
    "booking-approved"
    "booking-rejected"
    "booking-confirmed"
    "booking-moved"
    "booking-cancelled"
    "booking-expired"
    "booking-offered"
    "payment-due"
    "payment-received"
    "payment-refunded"
    "payment-returned"
};
