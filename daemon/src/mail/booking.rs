//! A prepared mail about a booking as bytes: its values in words, its texts, and the mail around them.

use planify_calendar::mime::Message;
use planify_core::booking::State;
use planify_core::id::BookingId;
use planify_core::money::Money;
use planify_core::payment::Way;
use planify_core::schedule::{interval_text, moment_text};
use planify_engine::bookings::SeenBooking;
use planify_engine::bookings::tell::listed;
use planify_engine::outbox::BookingMail;
use planify_engine::payments::Due;

use super::MessageError;
use super::message::change_words;
use crate::letters::{BookingValues, BookingWords, DateWords, DueWords, Letters, OrgWords};

/// The most dates that a mail lists; the calendar part has all of them.
const DATES_SHOWN: usize = 60;

/// Writes a prepared mail about a booking, headers and all.
pub(crate) fn booking(letters: &Letters, mail: &BookingMail) -> Result<Vec<u8>, MessageError> {
    let letter = letters.write(mail.kind.name(), &values(mail))?;
    let message = Message {
        from: mail.from.clone(),
        to: mail.to.clone(),
        reply_to: None,
        subject: letter.subject,
        message_id: mail.message_id.clone(),
        date: mail.date,
        text: letter.text,
        html: letter.html,
        calendar: mail.calendar.clone(),
    };
    Ok(message.build()?)
}

fn values(mail: &BookingMail) -> BookingValues {
    BookingValues {
        booking: words(mail),
        name: Some(mail.reader.clone()).filter(|name| !name.is_empty()),
        org: OrgWords { name: mail.organisation.clone() },
        changes: mail.told.changes.iter().map(change_words).collect(),
        reason: mail.told.reason.clone(),
        by_booker: mail.told.by_booker,
        due: mail.due_of.zip(mail.due.as_ref()).map(due_words),
        sum: mail.sum.map(|sum| sum.to_string()),
        invoice: mail.invoice.clone(),
    }
}

fn words(mail: &BookingMail) -> BookingWords {
    let when = |seen: &SeenBooking| interval_text(seen.booking.time, &seen.booking.zone);
    let what = |seen: &SeenBooking| listed(&seen.parts);
    let same = mail.bookings.first().map(what).unwrap_or_default();
    let is_same = mail.bookings.iter().all(|seen| what(seen) == same);
    let date = |seen: &SeenBooking| DateWords {
        id: seen.booking.id.to_string(),
        when: when(seen),
        what: (!is_same).then(|| what(seen)),
    };
    let shown = if mail.bookings.len() > 1 { DATES_SHOWN } else { 0 };
    let first = mail.bookings.first();
    let booking = first.map(|seen| &seen.booking);
    let until = booking.and_then(|it| Some(moment_text(it.expires_at?, &it.zone)));
    let state = first.map_or(State::Confirmed, |seen| seen.state);
    BookingWords {
        id: booking.map(|it| it.id.to_string()).unwrap_or_default(),
        title: booking.map(|it| it.title.clone()).unwrap_or_default(),
        state: state.name(),
        was: mail.told.was.clone(),
        when: first.map(when).unwrap_or_default(),
        dates: mail.bookings.iter().take(shown).map(date).collect(),
        more: if shown > 0 { mail.bookings.len().saturating_sub(shown) } else { 0 },
        what: if is_same { same } else { String::new() },
        venue: mail.venue.details.name.clone(),
        address: mail.venue.details.address.clone(),
        seats: booking.and_then(|it| it.seats).map(|seats| seats.to_string()),
        total: total(&mail.bookings).map(|total| total.to_string()),
        until: until.filter(|_| matches!(state, State::Held | State::Pending)),
        is_kept: matches!(state, State::Confirmed | State::Completed),
    }
}

/// What all of them cost; none where nothing is to pay.
fn total(all: &[SeenBooking]) -> Option<Money> {
    let mut totals = all.iter().filter_map(|seen| seen.booking.total);
    let first = totals.next()?;
    totals.try_fold(first, |sum, more| sum.plus(more).ok())
}

fn due_words((booking, due): (BookingId, &Due)) -> DueWords {
    let mut words = DueWords {
        booking: booking.to_string(),
        amount: due.amount.to_string(),
        page: None,
        reference: None,
        payee: Vec::new(),
        door: false,
    };
    match &due.way {
        Way::Nothing => {}
        Way::Page(page) => words.page = Some(page.clone()),
        Way::Transfer { reference, payee } => {
            words.reference = Some(reference.clone());
            words.payee.clone_from(payee);
        }
        Way::Door => words.door = true,
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use planify_calendar::mime::Mailbox;
    use planify_core::booking::Booking;
    use planify_core::interval::Interval;
    use planify_core::notice::Kind;
    use planify_core::venue::{Details, Venue};
    use planify_engine::bookings::tell::Told;
    use planify_store::bookings::NamedPart;
    use uuid::Uuid;

    const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

    fn seen(title: &str) -> SeenBooking {
        let id = Uuid::from_u128;
        let hour = jiff::SignedDuration::from_hours(1);
        let booking = Booking {
            id: id(1).into(),
            org: id(2).into(),
            venue: id(3).into(),
            event: None,
            series: None,
            state: State::Confirmed,
            title: title.to_owned(),
            user: None,
            zone: "Europe/Ljubljana".to_owned(),
            start_local: String::new(),
            end_local: String::new(),
            time: Interval::new(NOW, NOW + hour).unwrap(),
            seats: None,
            layout: None,
            total: None,
            promo: None,
            expires_at: None,
            checked_in_at: None,
            parts: Vec::new(),
            version: 1,
            created_at: NOW,
            updated_at: NOW,
        };
        let (state, parts) = (State::Confirmed, Vec::new());
        SeenBooking { booking, state, parts, quote: None, position: None }
    }

    fn mail(text: &str) -> BookingMail {
        let mailbox =
            |address: &str| Mailbox { name: Some(text.to_owned()), address: address.to_owned() };
        let details = Details {
            key: None,
            name: text.to_owned(),
            address: Some(text.to_owned()),
            zone: "Europe/Ljubljana".to_owned(),
            at: None,
            source: None,
            notes: None,
        };
        let venue = Venue {
            id: Uuid::from_u128(3).into(),
            org: Uuid::from_u128(2).into(),
            slug: "hall".to_owned(),
            details,
            archived_at: None,
            version: 1,
            created_at: NOW,
            updated_at: NOW,
        };
        BookingMail {
            org: Uuid::from_u128(2).into(),
            notice: Uuid::from_u128(4).into(),
            kind: Kind::BookingConfirmed,
            message_id: "4@example.org".to_owned(),
            date: NOW,
            from: mailbox("hall@example.org"),
            to: mailbox("ana@example.org"),
            reader: text.to_owned(),
            organisation: text.to_owned(),
            venue,
            bookings: vec![seen(text)],
            told: Told::default(),
            due: None,
            due_of: None,
            sum: None,
            invoice: None,
            calendar: None,
        }
    }

    #[test]
    fn no_title_or_name_makes_a_header_of_its_own() {
        let evil = "Board\r\nBcc: eve@example.org\r\n\r\nhello\u{2028}X: y";
        let bytes = booking(&Letters::new(), &mail(evil)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        let names: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .filter_map(|line| Some(line.split_once(':')?.0))
            .collect();
        let expected = [
            "From",
            "To",
            "Subject",
            "Message-ID",
            "Date",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type",
        ];
        for name in &names {
            assert!(expected.contains(name), "{name} in {head}");
        }
        assert_eq!(names.iter().filter(|name| **name == "Subject").count(), 1, "{head}");
        let again = booking(&Letters::new(), &mail(evil)).unwrap();
        assert_eq!(again, text.into_bytes(), "a retry sends the same mail");
    }

    #[test]
    fn many_dates_are_cut_and_counted() {
        let mut many = mail("Board");
        many.bookings = vec![seen("Board"); DATES_SHOWN + 7];
        let values = values(&many);
        assert_eq!((values.booking.dates.len(), values.booking.more), (DATES_SHOWN, 7));
    }

    #[test]
    fn each_date_says_what_is_booked_where_that_is_not_the_same() {
        let of = |name: &str| {
            let (resource, slug) = (Uuid::from_u128(5).into(), name.to_lowercase());
            let part = NamedPart { resource, slug, name: name.to_owned(), quantity: 1 };
            SeenBooking { parts: vec![part], ..seen("Board") }
        };
        let written = |rooms: &[&str]| {
            let mut mail = mail("Board");
            mail.bookings = rooms.iter().copied().map(of).collect();
            let values = values(&mail);
            let letter = Letters::new().write(mail.kind.name(), &values).unwrap();
            (values.booking, letter)
        };
        let (same, letter) = written(&["Great", "Great"]);
        assert_eq!((same.what.as_str(), &same.dates[1].what), ("Great", &None));
        assert!(letter.text.contains("\nWhat: Great\n"), "{}", letter.text);
        let (other, letter) = written(&["Great", "Great", "Small"]);
        let rooms: Vec<_> = other.dates.iter().map(|date| date.what.as_deref()).collect();
        assert_eq!(rooms, [Some("Great"), Some("Great"), Some("Small")]);
        for text in [&letter.text, &letter.html] {
            assert!(text.contains(", Small, bkg_"), "{text}");
            assert!(!text.contains("What:") && !text.contains(">What<"), "{text}");
        }
    }
}
