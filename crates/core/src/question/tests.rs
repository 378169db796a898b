//! Tables of questions and answers, and a property: what is kept always fits.

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn question(name: &str, form: Form, required: bool) -> Question {
    Question {
        id: Uuid::from_u128(1).into(),
        org: Uuid::from_u128(2).into(),
        event: Uuid::from_u128(3).into(),
        name: name.to_owned(),
        details: Details { title: format!("{name}?"), form, required, position: 1 },
        version: 1,
    }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn questions() -> Vec<Question> {
    let options = vec!["Meat".to_owned(), "Vegan".to_owned()];
    vec![
        question("meal", Form::Choice { options }, true),
        question("allergies", Form::Text { max_length: 10 }, false),
        question("age", Form::Number { min: Some(number("18")), max: Some(number("99.5")) }, false),
        question("bus", Form::YesNo, true),
    ]
}

fn map(pairs: &[(&str, &str)]) -> Responses {
    pairs.iter().map(|(name, answer)| ((*name).to_owned(), (*answer).to_owned())).collect()
}

#[test]
fn answers_are_kept_in_one_way_of_writing() {
    let given =
        map(&[("meal", " Vegan "), ("age", "018.50"), ("bus", "TRUE"), ("allergies", "nuts")]);
    let kept = check(&questions(), &Responses::new(), &given, Demand::Required).unwrap();
    assert_eq!(
        kept,
        map(&[("meal", "Vegan"), ("age", "18.5"), ("bus", "yes"), ("allergies", "nuts")])
    );
    let later = check(&questions(), &kept, &map(&[("age", ""), ("bus", "no")]), Demand::Given);
    assert_eq!(later.unwrap(), map(&[("meal", "Vegan"), ("bus", "no"), ("allergies", "nuts")]));
}

#[test]
fn each_answer_that_cannot_be_kept_is_refused() {
    for (name, answer) in [
        ("meal", "vegan"),
        ("meal", "Fish"),
        ("allergies", "longer than ten"),
        ("allergies", "a\u{7}b"),
        ("age", "17.999999"),
        ("age", "99.500001"),
        ("age", "NaN"),
        ("age", "1e2"),
        ("age", "99999999999999999999"),
        ("age", "twenty"),
        ("bus", "maybe"),
        ("shoes", "42"),
        ("", "42"),
    ] {
        let given = map(&[(name, answer)]);
        let refusal = check(&questions(), &Responses::new(), &given, Demand::Given).unwrap_err();
        assert_eq!(
            (refusal.code, refusal.field),
            ("bad-answers", Some("answers")),
            "{name} {answer}"
        );
        assert_eq!(refusal.faults.len(), 1, "{name} {answer}");
        assert_eq!(refusal.faults[0].field, format!("answers.{name}"));
    }
}

#[test]
fn all_faults_are_told_at_once_and_those_who_come_answer_what_is_required() {
    let given = map(&[("age", "old"), ("allergies", "longer than ten"), ("shoes", "42")]);
    let refusal = check(&questions(), &Responses::new(), &given, Demand::Required).unwrap_err();
    let fields: Vec<_> = refusal.faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(
        fields,
        ["answers.shoes", "answers.meal", "answers.allergies", "answers.age", "answers.bus"]
    );
    for field in fields {
        assert!(refusal.message.contains(field), "{refusal}");
    }
    let none = Responses::new();
    assert_eq!(check(&questions(), &none, &none, Demand::Given).unwrap(), none);
    let known = map(&[("meal", "Meat"), ("bus", "no")]);
    assert_eq!(check(&questions(), &known, &none, Demand::Required).unwrap(), known);
    assert!(check(&questions(), &known, &map(&[("bus", " ")]), Demand::Required).is_err());
}

#[test]
fn ten_thousand_answers_are_refused_before_they_are_read() {
    let given: Responses = (0..10_000).map(|n| (format!("q{n}"), "x".repeat(100))).collect();
    let refusal = check(&questions(), &Responses::new(), &given, Demand::Given).unwrap_err();
    assert_eq!(refusal.code, "too-large");
    assert!(refusal.message.len() < 100 && refusal.faults.is_empty());
}

#[test]
fn a_question_is_made_of_what_its_kind_knows() {
    let new =
        |kind| EditQuestion { title: Some("Meal?".to_owned()), kind, ..EditQuestion::default() };
    let options = |list: &[&str]| Some(list.iter().map(|&option| option.to_owned()).collect());
    let plain = create(&new(None), 4).unwrap();
    assert_eq!((plain.form, plain.position), (Form::Text { max_length: TEXT_USUAL }, 5));
    let many: Vec<_> = (0..=OPTIONS_MAX).map(|number| number.to_string()).collect();
    let choice = || new(Some(Kind::Choice));
    let bad = [
        ("title", EditQuestion { title: None, ..new(None) }),
        ("title", EditQuestion { title: Some("x".repeat(TITLE_MAX + 1)), ..new(None) }),
        ("options", choice()),
        ("options", EditQuestion { options: options(&["Meat", " Meat"]), ..choice() }),
        ("options", EditQuestion { options: options(&["Meat", ""]), ..choice() }),
        ("options", EditQuestion { options: Some(many), ..choice() }),
        ("options", EditQuestion { options: options(&["Meat"]), ..new(None) }),
        ("max_length", EditQuestion { max_length: Some(0), ..new(None) }),
        ("max_length", EditQuestion { max_length: Some(TEXT_MAX + 1), ..new(None) }),
        ("max_length", EditQuestion { max_length: Some(5), ..new(Some(Kind::YesNo)) }),
        ("min", EditQuestion { min: Patch::Set("1".parse().unwrap()), ..new(None) }),
        ("position", EditQuestion { position: Some(0), ..new(None) }),
        (
            "min",
            EditQuestion {
                min: Patch::Set("2".parse().unwrap()),
                max: Patch::Set("1".parse().unwrap()),
                ..new(Some(Kind::Number))
            },
        ),
    ];
    for (field, question) in bad {
        let refusal = create(&question, 0).unwrap_err();
        assert_eq!(refusal.field, Some(field), "{question:?}: {refusal}");
    }
    let other = EditQuestion { kind: Some(Kind::Number), ..EditQuestion::default() };
    assert_eq!(edit(&create(&new(None), 0).unwrap(), &other).unwrap_err().field, Some("kind"));
    assert_eq!(name_of(None, "Which meal?").unwrap(), "which-meal");
    assert_eq!(name_of(Some("No Slug"), "x").unwrap_err().field, Some("name"));
}

proptest! {
    #[test]
    fn what_is_kept_is_accepted_again_unchanged(
        meal in "(Meat|Vegan|[a-z]{0,3})", allergies in "\\PC{0,12}", age in "-?[0-9]{0,3}(\\.[0-9]{0,8})?",
        bus in "(yes|no|true|[a-z]?)",
    ) {
        let given = map(&[("meal", &meal), ("allergies", &allergies), ("age", &age), ("bus", &bus)]);
        let first = check(&questions(), &Responses::new(), &given, Demand::Given);
        if let Ok(kept) = first {
            let again = check(&questions(), &Responses::new(), &kept, Demand::Given).unwrap();
            prop_assert_eq!(again, kept);
        }
    }
}
