//! Mails about bookings and payments as people read them.

use super::*;

fn values() -> BookingValues {
    BookingValues {
        booking: BookingWords {
            id: "bkg_01j0000000000000000000000a".to_owned(),
            title: "Board meeting".to_owned(),
            state: "confirmed",
            was: Some("pending".to_owned()),
            when: "Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)".to_owned(),
            dates: Vec::new(),
            more: 0,
            what: "Great hall, 6 × Chairs".to_owned(),
            venue: "Town hall".to_owned(),
            address: Some("Mestni trg 1, Ljubljana".to_owned()),
            seats: Some("12".to_owned()),
            total: Some("100.00 EUR".to_owned()),
            until: Some("Sun 21 Mar 2027, 12:31 (Europe/Ljubljana)".to_owned()),
            is_kept: true,
        },
        name: Some("Ana".to_owned()),
        org: OrgWords { name: "Gala club".to_owned() },
        changes: vec![ChangeWords {
            field: "time".to_owned(),
            old: "Sun 28 Mar 2027, 17:00–20:00 (Europe/Ljubljana)".to_owned(),
            new: "Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)".to_owned(),
            item: None,
        }],
        reason: None,
        by_booker: false,
        due: None,
        sum: Some("12.00 EUR".to_owned()),
        invoice: None,
    }
}

/// Nothing is known but what must be.
fn bare() -> BookingValues {
    let mut values = values();
    values.name = None;
    values.changes.clear();
    values.sum = None;
    let booking = &mut values.booking;
    for field in [
        &mut booking.was,
        &mut booking.address,
        &mut booking.seats,
        &mut booking.total,
        &mut booking.until,
    ] {
        *field = None;
    }
    values
}

/// Several dates.
fn series() -> BookingValues {
    let mut values = values();
    let date = |day: u8| DateWords {
        id: format!("bkg_{day}"),
        when: format!("Sun {day} Mar 2027, 18:00–21:00 (Europe/Ljubljana)"),
        what: None,
    };
    values.booking.dates = vec![date(21), date(28)];
    values.booking.more = 3;
    values.changes.clear();
    values
}

fn due() -> DueWords {
    DueWords {
        booking: "bkg_01j0000000000000000000000a".to_owned(),
        amount: "30.00 EUR".to_owned(),
        page: None,
        reference: None,
        payee: Vec::new(),
        door: false,
    }
}

fn ways() -> [Option<DueWords>; 5] {
    let page = Some("https://pay.example.org/1".to_owned());
    let reference = Some("PLN-7K2M-9Q".to_owned());
    let payee = vec!["Hall Ltd".to_owned(), "SI56 0110 0600 0005 649".to_owned()];
    [
        None,
        Some(due()),
        Some(DueWords { page, ..due() }),
        Some(DueWords { reference, payee, ..due() }),
        Some(DueWords { door: true, ..due() }),
    ]
}

fn kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(|kind| kind.is_of_booking())
}

fn write(kind: Kind, values: &BookingValues) -> Letter {
    Letters::new().write(kind.name(), values).unwrap()
}

#[test]
fn every_kind_can_be_written_whatever_is_known() {
    let letters = Letters::new();
    for kind in kinds() {
        for state in ["held", "requested", "pending", "confirmed", "cancelled"] {
            for due in ways() {
                for mut values in [values(), bare(), series()] {
                    values.booking.state = state;
                    values.due.clone_from(&due);
                    let letter = letters.write(kind.name(), &values).unwrap();
                    assert!(letter.subject.ends_with(": Board meeting"), "{letter:?}");
                    let shown = "What: Great hall, 6 × Chairs\nWhere: Town hall";
                    assert!(letter.text.contains(shown), "{}", letter.text);
                    assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
                    let command = "planify booking get bkg_01j0000000000000000000000a\n";
                    assert!(letter.text.contains(command), "{}", letter.text);
                    assert!(letter.html.contains(">Board meeting</h1>"), "{}", letter.html);
                    for text in [&letter.subject, &letter.text, &letter.html] {
                        assert!(!text.contains("{{") && !text.contains("{%"), "{text}");
                    }
                    assert!(!letter.text.contains("none"), "{}", letter.text);
                    assert!(!letter.html.contains(">none"), "{}", letter.html);
                }
            }
        }
    }
}

#[test]
fn a_confirmation_reads_well() {
    let letter = write(Kind::BookingConfirmed, &values());
    assert_eq!(letter.subject, "Confirmed: Board meeting");
    assert_eq!(
        letter.text,
        "Hello Ana,\n\n\
         Your booking is confirmed.\n\n\
         Board meeting\n\
         When: Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)\n\
         What: Great hall, 6 × Chairs\n\
         Where: Town hall, Mestni trg 1, Ljubljana\n\
         People: 12\n\
         Price: 100.00 EUR\n\n\
         To see it on the command line:\n\
         planify booking get bkg_01j0000000000000000000000a\n\n\
         --\n\
         Gala club sends this mail because you booked this, or asked for it.\n"
    );
}

#[test]
fn what_was_made_together_is_told_of_in_one_mail() {
    let letter = write(Kind::BookingConfirmed, &series());
    let dates = "Board meeting\n\
         * Sun 21 Mar 2027, 18:00–21:00 (Europe/Ljubljana), bkg_21\n\
         * Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana), bkg_28\n\
         * and 3 more\n\
         What: Great hall";
    assert!(letter.text.contains(dates), "{}", letter.text);
    assert!(letter.text.contains("Your bookings are confirmed."), "{}", letter.text);
    assert!(letter.text.contains("Price: 100.00 EUR in all\n"), "{}", letter.text);
    for piece in ["bkg_21", "bkg_28", "and 3 more"] {
        assert!(letter.html.contains(piece), "{piece}: {}", letter.html);
    }
}

#[test]
fn a_mail_says_how_to_pay() {
    let of = |due: Option<DueWords>| {
        let mut values = BookingValues { due, ..values() };
        values.booking.state = "pending";
        write(Kind::PaymentDue, &values)
    };
    let [_, command, page, transfer, door] = ways().map(of);
    assert_eq!(page.subject, "To be paid: Board meeting");
    let until = "its place is kept for you until Sun 21 Mar 2027, 12:31 (Europe/Ljubljana).";
    assert!(page.text.contains(until), "{}", page.text);
    let until = "its place is kept for you until Sun 21 Mar 2027, 12:31";
    assert!(page.html.contains(until), "{}", page.html);
    for (letter, words) in [
        (
            &command,
            "To pay 30.00 EUR on the command line:\nplanify pay checkout bkg_01j0000000000000000000000a\n",
        ),
        (&page, "To pay 30.00 EUR, open this page:\nhttps://pay.example.org/1\n"),
        (
            &transfer,
            "To pay 30.00 EUR, transfer it, and name this reference:\nPLN-7K2M-9Q\n\n\
             Whom to pay:\nHall Ltd\nSI56 0110 0600 0005 649\n",
        ),
        (&door, "30.00 EUR is paid when you come.\n"),
    ] {
        assert!(letter.text.contains(words), "{}", letter.text);
    }
    assert!(
        page.html.contains("href=\"https:&#x2f;&#x2f;pay.example.org&#x2f;1\""),
        "{}",
        page.html
    );
    assert!(transfer.html.contains("SI56 0110 0600 0005 649"), "{}", transfer.html);
}

#[test]
fn each_of_several_dates_is_paid_by_itself() {
    let of = |due: Option<DueWords>| write(Kind::PaymentDue, &BookingValues { due, ..series() });
    let [_, command, page, transfer, door] = ways().map(of);
    let words = "Each date is paid by itself, on the command line with its id, such as";
    for letter in [&command, &page, &transfer] {
        let shown = format!("{words}:\nplanify pay checkout bkg_01j0000000000000000000000a\n");
        assert!(letter.text.contains(&shown), "{}", letter.text);
        assert!(letter.html.contains(words), "{}", letter.html);
        for text in [&letter.text, &letter.html] {
            for one in ["pay.example.org", "PLN-7K2M-9Q", "30.00 EUR"] {
                assert!(!text.contains(one), "{one} is that of one date: {text}");
            }
        }
    }
    let words = "What is still to be paid is paid when you come.";
    assert!(door.text.contains(words) && door.html.contains(words), "{door:?}");
}

#[test]
fn a_move_says_what_was_and_what_is() {
    let letter = write(Kind::BookingMoved, &values());
    let words = "Your booking was moved. This is new:\n\n\
         * When: Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)\n  \
         (was: Sun 28 Mar 2027, 17:00–20:00 (Europe/Ljubljana))\n";
    assert!(letter.text.contains(words), "{}", letter.text);
    assert!(letter.html.contains("line-through;\">Sun 28 Mar 2027, 17:00"), "{}", letter.html);
}

#[test]
fn who_ended_a_booking_and_why_is_told() {
    let of = |by_booker, reason: Option<&str>, sum: bool| {
        let mut values = BookingValues { by_booker, ..values() };
        values.reason = reason.map(str::to_owned);
        values.sum = values.sum.filter(|_| sum);
        write(Kind::BookingCancelled, &values).text
    };
    let own = of(true, None, false);
    assert!(own.contains("You called this off.") && !own.contains("goes back"), "{own}");
    let house = of(false, Some("The hall is flooded."), true);
    for words in
        ["Gala club called this off.", "The hall is flooded.", "12.00 EUR goes back to you"]
    {
        assert!(house.contains(words), "{house}");
    }
    for (was, words) in [
        ("held", "kept for you for a while, and that is over"),
        ("pending", "was not paid in time"),
        ("requested", "Nobody decided on your request"),
        ("waiting", "did not become free in time"),
    ] {
        let mut values = values();
        values.booking.was = Some(was.to_owned());
        let text = write(Kind::BookingExpired, &values).text;
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn money_that_came_or_goes_back_is_told_by_its_amount() {
    let mut values = values();
    values.invoice = Some("2027-000042".to_owned());
    let received = write(Kind::PaymentReceived, &values);
    assert!(received.text.contains("Thank you, 12.00 EUR arrived."), "{}", received.text);
    assert!(received.text.contains("Invoice: 2027-000042\n"), "{}", received.text);
    assert!(
        received.text.contains("planify pay invoice get 2027-000042 --pdf"),
        "{}",
        received.text
    );
    values.invoice = None;
    let refunded = write(Kind::PaymentRefunded, &values).text;
    assert!(refunded.contains("12.00 EUR went back to you"), "{refunded}");
    let second = write(Kind::PaymentReturned, &values).text;
    assert!(
        second.contains("12.00 EUR came for a booking for which nothing was to pay"),
        "{second}"
    );
    (values.booking.is_kept, values.booking.state) = (false, "cancelled");
    let off = write(Kind::PaymentReturned, &values).text;
    assert!(off.contains("after your booking had been called off"), "{off}");
    values.booking.state = "expired";
    let late = write(Kind::PaymentReturned, &values).text;
    assert!(late.contains("after the place of your booking had gone to others"), "{late}");
}

#[test]
fn an_offer_says_until_when_and_how_to_take_it() {
    let letter = write(Kind::BookingOffered, &values());
    assert_eq!(letter.subject, "Free for you: Board meeting");
    let until = "kept for you until Sun 21 Mar 2027, 12:31 (Europe/Ljubljana).";
    assert!(letter.text.contains(until), "{}", letter.text);
    let command = "planify booking confirm bkg_01j0000000000000000000000a";
    assert!(letter.text.contains(command) && letter.html.contains(command), "{letter:?}");
}

#[test]
fn no_value_becomes_markup() {
    let evil = "<script>alert(1)</script>\" onload=\"x'{{ 7*7 }}{% raw %}".to_owned();
    let some = || Some(evil.clone());
    let booking = BookingWords {
        id: evil.clone(),
        title: evil.clone(),
        was: some(),
        when: evil.clone(),
        what: evil.clone(),
        venue: evil.clone(),
        address: some(),
        seats: some(),
        total: some(),
        until: some(),
        ..values().booking
    };
    let change = ChangeWords { old: evil.clone(), new: evil.clone(), ..values().changes.remove(0) };
    let evil_due = DueWords {
        booking: evil.clone(),
        amount: evil.clone(),
        page: Some(format!("javascript:{evil}")),
        reference: some(),
        payee: vec![evil.clone()],
        door: false,
    };
    let page = DueWords { page: Some(format!("https://x.example/{evil}")), ..evil_due.clone() };
    let transfer = DueWords { page: None, ..evil_due.clone() };
    let dates = vec![DateWords { id: evil.clone(), when: evil.clone(), what: some() }; 2];
    for due in [evil_due, page, transfer] {
        for dates in [Vec::new(), dates.clone()] {
            let values = BookingValues {
                booking: BookingWords { dates, ..booking.clone() },
                name: some(),
                org: OrgWords { name: evil.clone() },
                changes: vec![change.clone()],
                reason: some(),
                by_booker: false,
                due: Some(due.clone()),
                sum: some(),
                invoice: some(),
            };
            for kind in kinds() {
                let html = write(kind, &values).html;
                assert!(!html.contains("<script") && !html.contains("\" onload"), "{kind}: {html}");
                assert!(!html.contains("href=\"javascript"), "{kind}: {html}");
                assert!(html.contains("{{ 7*7 }}"), "{kind}: {html}");
            }
        }
    }
}
