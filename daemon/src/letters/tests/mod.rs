//! Mails as people read them.

mod booking;

use std::collections::BTreeMap;

use planify_core::notice::Kind;

use super::*;

fn values(answer: &'static str) -> LetterValues {
    LetterValues {
        event: EventWords {
            title: "Spring gala".to_owned(),
            when: "Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)".to_owned(),
            location: Some("Grand hall".to_owned()),
            online_url: Some("https://meet.example.org/gala".to_owned()),
            contact: Some("gala@example.org".to_owned()),
            description: Some("Doors open at 17:30.\nDinner is served.".to_owned()),
            deadline: Some("Sun 21 Mar 2027, 12:00 (Europe/Ljubljana)".to_owned()),
        },
        guest: GuestWords { name: "Ana".to_owned(), party_max: 3, answer, party: 2 },
        org: OrgWords { name: "Gala club".to_owned() },
        link: Some("https://events.example.org/r/secret".to_owned()),
        changes: vec![
            ChangeWords {
                field: "time".to_owned(),
                old: "Sun 28 Mar 2027, 17:00–20:00 (Europe/Ljubljana)".to_owned(),
                new: "Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)".to_owned(),
                item: None,
            },
            ChangeWords {
                field: "online_url".to_owned(),
                old: "https://old.example.org".to_owned(),
                new: String::new(),
                item: None,
            },
        ],
        reason: None,
        withdrawn: false,
    }
}

/// Nothing is known but what must be.
fn bare(answer: &'static str) -> LetterValues {
    let mut values = values(answer);
    values.link = None;
    values.changes.clear();
    values.guest.party = 1;
    values.guest.party_max = 1;
    let event = &mut values.event;
    for field in [
        &mut event.location,
        &mut event.online_url,
        &mut event.contact,
        &mut event.description,
        &mut event.deadline,
    ] {
        *field = None;
    }
    values
}

const ANSWERS: [&str; 5] = ["pending", "yes", "no", "maybe", "waitlisted"];

#[test]
fn every_kind_can_be_written_whatever_is_known() {
    let letters = Letters::new();
    for kind in Kind::ALL.iter().filter(|kind| !kind.is_of_booking()) {
        for answer in ANSWERS {
            for values in [values(answer), bare(answer)] {
                let letter = letters.write(kind.name(), &values).unwrap();
                assert!(letter.subject.contains("Spring gala"), "{letter:?}");
                assert!(
                    letter.text.contains("Spring gala\nWhen: Sun 28 Mar 2027"),
                    "{}",
                    letter.text
                );
                assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
                assert!(letter.html.contains(">Spring gala</h1>"), "{}", letter.html);
                for text in [&letter.subject, &letter.text, &letter.html] {
                    assert!(!text.contains("{{") && !text.contains("{%"), "{text}");
                }
                assert!(!letter.text.contains("none"), "{}", letter.text);
                assert!(!letter.html.contains(">none"), "{}", letter.html);
            }
        }
    }
}

#[test]
fn every_template_file_is_embedded() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/mail");
    let mut found = 0;
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension() == Some("j2".as_ref()) {
                found += 1;
            }
        }
    }
    assert_eq!(found, SHARED.len() + KINDS.len());
}

#[test]
fn an_invitation_reads_well() {
    let letter = Letters::new().write(Kind::Invited.name(), &values("pending")).unwrap();
    assert_eq!(letter.subject, "Invitation: Spring gala");
    assert_eq!(
        letter.text,
        "Hello Ana,\n\n\
         Gala club invites you, and up to 2 people with you.\n\n\
         Spring gala\n\
         When: Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)\n\
         Where: Grand hall\n\
         Online: https://meet.example.org/gala\n\
         Contact: gala@example.org\n\n\
         Doors open at 17:30.\nDinner is served.\n\n\
         Will you come? Please answer here:\n\
         https://events.example.org/r/secret\n\n\
         This link is yours alone: whoever has it can answer for you.\n\n\
         Answers are taken until Sun 21 Mar 2027, 12:00 (Europe/Ljubljana).\n\n\
         --\n\
         Gala club sends this mail because you are on the guest list of this event.\n"
    );
}

#[test]
fn a_change_of_the_agenda_is_told_item_by_item() {
    let change = |field: &str, old: &str, new: &str| ChangeWords {
        field: field.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
        item: Some("Opening".to_owned()),
    };
    let changes = vec![
        change("time", "Mon 10 May 2027, 10:00–11:00", "Mon 10 May 2027, 11:00–12:00"),
        change("item", "Mon 10 May 2027, 12:00–13:00", ""),
    ];
    let values = LetterValues { changes, ..values("yes") };
    let letter = Letters::new().write(Kind::Agenda.name(), &values).unwrap();
    assert_eq!(letter.subject, "Agenda: Spring gala");
    let expected = "* Opening\n  When: Mon 10 May 2027, 11:00–12:00\n  \
         (was: Mon 10 May 2027, 10:00–11:00)\n\
         * Opening\n  On the agenda: not any more\n  (was: Mon 10 May 2027, 12:00–13:00)\n";
    assert!(letter.text.contains(expected), "{}", letter.text);
    assert!(letter.html.contains("<strong>Opening</strong>"), "{}", letter.html);
}

#[test]
fn an_update_says_what_was_and_what_is() {
    let letter = Letters::new().write(Kind::Updated.name(), &values("yes")).unwrap();
    assert!(
        letter.text.contains(
            "* When: Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)\n  \
             (was: Sun 28 Mar 2027, 17:00–20:00 (Europe/Ljubljana))\n\
             * Online: no longer given\n  (was: https://old.example.org)\n"
        ),
        "{}",
        letter.text
    );
    assert!(letter.text.contains("You are coming, 2 people in all."), "{}", letter.text);
    let struck = "line-through;\">https:&#x2f;&#x2f;old.example.org<";
    assert!(letter.html.contains(struck), "{}", letter.html);
}

#[test]
fn without_links_a_mail_says_how_else_to_answer() {
    let letters = Letters::new();
    let text = letters.write(Kind::Invited.name(), &bare("pending")).unwrap().text;
    let otherwise = "To answer, use the buttons of your calendar program, or reply to this mail.";
    assert!(text.contains(otherwise), "{text}");
    let mut values = values("pending");
    values.link = None;
    let letter = letters.write(Kind::Invited.name(), &values).unwrap();
    let otherwise = "reply to this mail, or write to gala@example.org.";
    assert!(letter.text.contains(otherwise) && letter.html.contains(otherwise), "{letter:?}");
    assert!(!letter.html.contains("/r/"), "{}", letter.html);
}

#[test]
fn a_cancellation_tells_the_two_reasons_apart() {
    let letters = Letters::new();
    let mut values = values("yes");
    values.reason = Some("The hall is flooded.".to_owned());
    let off = letters.write(Kind::Cancelled.name(), &values).unwrap();
    assert_eq!(off.subject, "Cancelled: Spring gala");
    assert!(off.text.contains("has called this event off"), "{}", off.text);
    for text in [&off.text, &off.html] {
        assert!(text.contains("The hall is flooded."), "{text}");
    }
    values.withdrawn = true;
    let withdrawn = letters.write(Kind::Cancelled.name(), &values).unwrap();
    assert_eq!(withdrawn.subject, "Invitation withdrawn: Spring gala");
    assert!(withdrawn.text.contains("taken you off the guest list"), "{}", withdrawn.text);
    assert!(!withdrawn.text.contains("/r/secret"), "{}", withdrawn.text);
}

#[test]
fn the_waiting_list_is_explained() {
    let letter = Letters::new().write(Kind::Answered.name(), &values("waitlisted")).unwrap();
    assert_eq!(letter.subject, "Waiting list: Spring gala");
    for text in [&letter.text, &letter.html] {
        assert!(text.contains("As soon as there is room for 2 people"), "{text}");
    }
}

#[test]
fn no_value_becomes_markup() {
    let letters = Letters::new();
    let evil = "<script>alert(1)</script>\" onload=\"x'{{ 7*7 }}{% raw %}";
    let mut values = values("yes");
    values.event.title = evil.to_owned();
    values.event.when = evil.to_owned();
    values.event.description = Some(evil.to_owned());
    values.event.location = Some(evil.to_owned());
    values.event.contact = Some(evil.to_owned());
    values.event.online_url = Some(format!("javascript:{evil}"));
    values.event.deadline = Some(evil.to_owned());
    values.guest.name = evil.to_owned();
    values.org.name = evil.to_owned();
    values.reason = Some(evil.to_owned());
    values.changes[0].old = evil.to_owned();
    values.changes[0].new = evil.to_owned();
    for link in [None, Some(format!("https://x.example/{evil}"))] {
        values.link = link;
        for kind in Kind::ALL.iter().filter(|kind| !kind.is_of_booking()) {
            let html = letters.write(kind.name(), &values).unwrap().html;
            assert!(!html.contains("<script") && !html.contains("\" onload"), "{html}");
            assert!(!html.contains("href=\"javascript"), "{html}");
            assert!(html.contains("{{ 7*7 }}"), "{html}");
        }
    }
}

#[test]
fn an_endless_text_is_cut_off_by_the_limit() {
    let mut values = values("yes");
    let change = values.changes[0].clone();
    values.changes = vec![change; 100_000];
    assert!(Letters::new().write(Kind::Updated.name(), &values).is_err());
}

/// What a letter about an account may name.
fn account(known: bool) -> BTreeMap<&'static str, Option<String>> {
    let some = |text: &str| Some(text.to_owned()).filter(|_| known);
    BTreeMap::from([
        ("place", Some("Gala & club".to_owned())),
        ("name", some("<Ana>")),
        ("link", some("https://events.example.org/reset/secret")),
        ("code", Some("secret".to_owned())),
        ("lasts", Some("an hour".to_owned())),
        ("org", Some("Gala & club".to_owned())),
        ("word", Some("approved".to_owned())),
    ])
}

#[test]
fn every_letter_about_an_account_can_be_written_whatever_is_known() {
    let letters = Letters::new();
    for kind in [
        "account-confirm",
        "account-exists",
        "password-reset",
        "password-changed",
        "member-invite",
        "join-decided",
    ] {
        for known in [true, false] {
            let letter = letters.write(kind, &account(known)).unwrap();
            assert!(letter.subject.contains("Gala & club"), "{letter:?}");
            let hello = if known { "Hello <Ana>,\n\n" } else { "Hello,\n\n" };
            assert!(letter.text.starts_with(hello), "{}", letter.text);
            assert!(letter.html.contains("Gala &amp; club"), "{}", letter.html);
            assert!(!letter.html.contains("<Ana>"), "{}", letter.html);
            assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
            for text in [&letter.subject, &letter.text, &letter.html] {
                assert!(!text.contains("{{") && !text.contains(">none"), "{text}");
            }
        }
    }
}

#[test]
fn a_password_letter_reads_well() {
    let letter = Letters::new().write("password-reset", &account(true)).unwrap();
    assert_eq!(letter.subject, "Choose another password for Gala & club");
    assert_eq!(
        letter.text,
        "Hello <Ana>,\n\n\
         somebody, most likely you, asked for another password at Gala & club.\n\n\
         To choose one, open this page:\n\
         https://events.example.org/reset/secret\n\n\
         The code on the command line, for `planify auth reset`:\n\
         secret\n\n\
         It is good for an hour and once. If it was not you, do nothing: the password stays as it \
         is.\n\n\
         --\n\
         Gala & club sends this mail because you have an account there.\n"
    );
    assert!(
        letter
            .html
            .contains("href=\"https:&#x2f;&#x2f;events.example.org&#x2f;reset&#x2f;secret\"")
    );
}
