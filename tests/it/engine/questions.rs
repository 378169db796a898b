//! Questions of an event: asked, answered by organisers and by guests, and kept as they fit.

use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{EditEvent, Event, Step, Visibility};
use planify_core::filter;
use planify_core::guest::Guest;
use planify_core::patch::Patch;
use planify_core::question::{EditQuestion, Kind, QUESTIONS_MAX, Question, Responses};
use planify_core::registration::{Mode, SignUp};
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::links::LinkKey;
use planify_engine::registration::{self, Place};
use planify_engine::{
    Call, EngineError, Outcome, PageRequest, answers, guests, privacy, questions,
};
use planify_store::answers::GuestAnswer;

use crate::world::{World, at, code, on_each, party, wish};

const KEY: [u8; 32] = [7; 32];

fn ask(
    world: &World<'_>,
    event: &Event,
    name: &'static str,
    question: EditQuestion,
) -> Result<Outcome<Question>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| questions::add(tx, &call, &event, (&question, Some(name))))
}

fn choice(options: &[&str]) -> EditQuestion {
    EditQuestion {
        title: Some("Which meal?".to_owned()),
        kind: Some(Kind::Choice),
        options: Some(options.iter().map(|&option| option.to_owned()).collect()),
        required: Some(true),
        ..EditQuestion::default()
    }
}

fn number() -> EditQuestion {
    EditQuestion {
        title: Some("Shoe size?".to_owned()),
        kind: Some(Kind::Number),
        ..EditQuestion::default()
    }
}

fn change(
    world: &World<'_>,
    event: &Event,
    name: &'static str,
    change: EditQuestion,
) -> Result<Outcome<Question>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| questions::edit(tx, &call, (&event, name), &change))
}

fn options(list: &[&str]) -> EditQuestion {
    let options = Some(list.iter().map(|&option| option.to_owned()).collect());
    EditQuestion { options, ..EditQuestion::default() }
}

fn saying(choice: Choice, pairs: &[(&str, &str)]) -> Wish {
    Wish { responses: map(pairs), ..wish(choice, 0) }
}

fn map(pairs: &[(&str, &str)]) -> Responses {
    pairs.iter().map(|(name, answer)| ((*name).to_owned(), (*answer).to_owned())).collect()
}

fn by_link(
    world: &World<'_>,
    guest: &Guest,
    wish: Wish,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let key = LinkKey::new(&KEY);
    let token = key.token(guest.id, guest.link_generation);
    let call = world.call();
    world.write(move |tx| answers::set_by_link(tx, &call, &key, &token, &wish))
}

/// An event that asks for a meal, which is required, and for a shoe size.
fn asking(world: &World<'_>) -> Event {
    let event = world.event(Some(9));
    ask(world, &event, "meal", choice(&["Meat", "Vegan"])).unwrap();
    ask(world, &event, "shoes", number()).unwrap();
    world.get(&event)
}

#[test]
fn a_guest_who_comes_answers_what_is_required_and_an_organiser_need_not() {
    on_each(|world| {
        let event = asking(world);
        assert_eq!(event.questions, 2);
        let ana = world.guest(&event, "ana@example.org", 1);
        let bor = world.guest(&event, "bor@example.org", 1);
        assert_eq!(code(by_link(world, &ana, wish(Choice::Yes, 0))), "bad-answers");
        assert_eq!(world.get_guest(&event, &ana).answer.status, Status::Pending);
        by_link(world, &ana, wish(Choice::No, 0)).unwrap();
        let given = saying(Choice::Yes, &[("meal", "Vegan"), ("shoes", "042.50")]);
        let done = by_link(world, &ana, given).unwrap().data;
        assert_eq!(done.responses, map(&[("meal", "Vegan"), ("shoes", "42.5")]));
        // What is known is not asked again, and one answer alone can change.
        by_link(world, &ana, wish(Choice::Yes, 0)).unwrap();
        by_link(world, &ana, saying(Choice::Yes, &[("shoes", "")])).unwrap();
        assert_eq!(world.get_guest(&event, &ana).responses, map(&[("meal", "Vegan")]));
        assert_eq!(code(by_link(world, &ana, saying(Choice::Yes, &[("meal", "")]))), "bad-answers");
        world.answer(&event, &bor, wish(Choice::Yes, 0)).unwrap();
        let done = world.answer(&event, &bor, saying(Choice::Yes, &[("shoes", "38")])).unwrap();
        assert!(done.changed(), "the answer to a question alone is a change");
        let again = world.answer(&event, &bor, saying(Choice::Yes, &[("shoes", "38.0")])).unwrap();
        assert!(!again.changed());
        for bad in [("meal", "Fish"), ("shoes", "NaN"), ("shoes", "1e99"), ("hat", "1")] {
            assert_eq!(
                code(world.answer(&event, &bor, saying(Choice::Yes, &[bad]))),
                "bad-answers"
            );
        }
        let many: Responses = (0..10_000).map(|n| (format!("q{n}"), String::new())).collect();
        let many = Wish { responses: many, ..wish(Choice::Yes, 0) };
        assert_eq!(code(world.answer(&event, &bor, many)), "too-large");
    });
}

#[test]
fn an_event_that_asks_nothing_takes_no_answers() {
    on_each(|world| {
        let event = world.event(None);
        let ana = world.guest(&event, "ana@example.org", 1);
        let refused = world.answer(&event, &ana, saying(Choice::Yes, &[("meal", "Vegan")]));
        assert_eq!(code(refused), "bad-answers");
        by_link(world, &ana, wish(Choice::Yes, 0)).unwrap();
    });
}

#[test]
fn a_question_keeps_what_guests_chose() {
    on_each(|world| {
        let event = asking(world);
        let ana = world.guest(&event, "ana@example.org", 1);
        let given = saying(Choice::Yes, &[("meal", "Vegan"), ("shoes", "42.5")]);
        world.answer(&event, &ana, given).unwrap();
        let more = change(world, &event, "meal", options(&["Vegan", "Fish"])).unwrap().data;
        assert_eq!(more.version, 2);
        assert_eq!(code(change(world, &event, "meal", options(&["Fish"]))), "has-answers");
        let most = |max: &str| EditQuestion {
            max: Patch::Set(max.parse().unwrap()),
            ..EditQuestion::default()
        };
        assert_eq!(code(change(world, &event, "shoes", most("42.4"))), "has-answers");
        change(world, &event, "shoes", most("42.5")).unwrap();
        let same = change(world, &event, "shoes", most("42.50")).unwrap();
        assert!(!same.changed());
        let kind = EditQuestion { kind: Some(Kind::Text), ..EditQuestion::default() };
        assert_eq!(code(change(world, &event, "shoes", kind)), "invalid");
        assert_eq!(code(change(world, &event, "hat", options(&["x"]))), "not-found");
        let (call, id) = (world.call(), event.id.to_string());
        let gone = world.write(move |tx| questions::delete(tx, &call, &id, "meal")).unwrap();
        assert_eq!(gone.warnings.len(), 1);
        assert_eq!(world.get_guest(&event, &ana).responses, map(&[("shoes", "42.5")]));
        assert_eq!(world.get(&event).questions, 1);
    });
}

#[test]
fn questions_have_names_of_their_own_and_an_end() {
    on_each(|world| {
        let event = world.event(None);
        ask(world, &event, "meal", choice(&["Meat"])).unwrap();
        assert_eq!(code(ask(world, &event, "meal", number())), "duplicate-key");
        assert_eq!(code(ask(world, &event, "No Name", number())), "invalid");
        let (call, id) = (world.call(), event.id.to_string());
        let names = world
            .write(move |tx| {
                let mut names = Vec::new();
                for _ in 1..QUESTIONS_MAX {
                    let made = questions::add(tx, &call, &id, (&number(), None))?.data;
                    names.push(made.name);
                }
                Ok(names)
            })
            .unwrap();
        assert_eq!(names[..2], ["shoe-size", "shoe-size-2"]);
        assert_eq!(code(ask(world, &event, "more", number())), "too-large");
        assert_eq!(world.get(&event).questions, 50);
    });
}

#[test]
fn questions_of_other_organisations_are_as_unknown_as_those_there_are_not() {
    on_each(|world| {
        let event = asking(world);
        let other = world.event(None);
        let (actor, id) = (world.actor, event.id.to_string());
        let all = world.read(move |tx| questions::list(tx, &actor, &id)).unwrap();
        let get = |actor, event: &Event, question: String| {
            let event = event.id.to_string();
            world.read(move |tx| questions::get(tx, &actor, &event, &question))
        };
        let id = all[0].id.to_string();
        assert_eq!(get(world.actor, &event, id.clone()).unwrap(), all[0]);
        assert_eq!(get(world.actor, &event, id[id.len() - 8..].to_owned()).unwrap(), all[0]);
        let refused = |result: Result<Question, EngineError>| match result {
            Err(EngineError::Refused(refusal)) => (refusal.code, refusal.message.len()),
            other => panic!("{other:?}"),
        };
        let unknown = refused(get(world.actor, &other, "qst_01h455vb4pex5vsknk084sn02q".into()));
        assert_eq!(refused(get(world.actor, &other, id.clone())), unknown);
        assert_eq!(refused(get(world.stranger(), &event, id)).0, "not-found");
    });
}

#[test]
fn a_copy_asks_the_same_and_has_no_answers() {
    on_each(|world| {
        let event = asking(world);
        let ana = world.guest(&event, "ana@example.org", 1);
        world.answer(&event, &ana, saying(Choice::Yes, &[("meal", "Meat")])).unwrap();
        let (call, id) = (world.call(), event.id.to_string());
        let edit = EditEvent { start: Some(at("2041-05-05T18:00")), ..EditEvent::default() };
        let copy = world
            .write(move |tx| {
                copies::copy(
                    tx,
                    &call,
                    &id,
                    &edit,
                    Parts { guests: GuestList::Copied, agenda: Plan::Empty },
                )
            })
            .unwrap()
            .data;
        assert_eq!(copy.questions, 2);
        let (actor, id) = (world.actor, copy.id.to_string());
        let (asked, listed) = world
            .read(move |tx| {
                let asked = questions::list(tx, &actor, &id)?;
                let page = PageRequest::default();
                Ok((asked, guests::list(tx, &actor, &id, (None, None), &page)?.rows))
            })
            .unwrap();
        assert_eq!(asked.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["meal", "shoes"]);
        assert!(listed[0].responses.is_empty());
    });
}

#[test]
fn a_filter_asks_for_answers() {
    on_each(|world| {
        let event = asking(world);
        for (name, meal) in [("ana", "Meat"), ("bor", "Vegan"), ("cene", "")] {
            let guest = world.guest(&event, &format!("{name}@example.org"), 1);
            world.answer(&event, &guest, saying(Choice::Yes, &[("meal", meal)])).unwrap();
        }
        let fit = |text: &str| {
            let filter = filter::parse(text).unwrap();
            let (actor, event) = (world.actor, event.id.to_string());
            let page = PageRequest::default();
            let found =
                world.read(move |tx| guests::list_where(tx, &actor, &event, &filter, &page));
            found.unwrap().rows.iter().map(|guest| guest.name[..1].to_owned()).collect::<String>()
        };
        for (text, expected) in [
            ("answer.meal=Vegan", "b"),
            ("answer.meal=Meat,Vegan", "ab"),
            ("answer.meal!=Vegan", "ac"),
            ("answer.meal=\"\"", "c"),
            ("answer.meal=vegan", ""),
            ("answer.shoes=42", ""),
            ("not answer.meal=\"\" and rsvp=yes", "ab"),
        ] {
            assert_eq!(fit(text), expected, "{text}");
        }
    });
}

#[test]
fn merged_guests_fill_each_others_gaps_and_an_erased_one_says_nothing() {
    on_each(|world| {
        let event = asking(world);
        let ana = world.guest(&event, "ana@example.org", 1);
        let bor = world.guest(&event, "bor@example.org", 1);
        world.answer(&event, &ana, saying(Choice::Yes, &[("meal", "Meat")])).unwrap();
        let given = saying(Choice::No, &[("meal", "Vegan"), ("shoes", "40")]);
        world.answer(&event, &bor, given).unwrap();
        let (call, kept, gone) = (world.call(), ana.person.to_string(), bor.person.to_string());
        world.write(move |tx| privacy::merge(tx, &call, &kept, &gone)).unwrap();
        let joined = world.get_guest(&event, &ana).responses;
        assert_eq!(joined, map(&[("meal", "Meat"), ("shoes", "40")]));
    });
}

#[test]
fn a_call_by_a_viewer_reads_questions_and_changes_none() {
    on_each(|world| {
        let event = asking(world);
        let open = EditEvent { visibility: Some(Visibility::Org), ..EditEvent::default() };
        world.edit(&event, open).unwrap();
        let viewer = planify_core::actor::Actor { roles: "viewer".parse().unwrap(), ..world.actor };
        let id = event.id.to_string();
        let listed = world.read(move |tx| questions::list(tx, &viewer, &id)).unwrap();
        assert_eq!(listed.len(), 2);
        let (call, id) = (Call::by(viewer), event.id.to_string());
        let refused = world.write(move |tx| questions::delete(tx, &call, &id, "meal"));
        assert_eq!(code(refused), "forbidden");
    });
}

#[test]
fn who_signs_up_answers_what_the_event_asks() {
    on_each(|world| {
        let new = EditEvent {
            visibility: Some(Visibility::Public),
            registration: Some(Mode::Approval),
            ..party()
        };
        let event = world.draft(new).unwrap().data;
        ask(world, &event, "meal", choice(&["Meat", "Vegan"])).unwrap();
        let event = world.step(&event, Step::Publish).unwrap().data;
        let place = Place { org: event.org.to_string(), event: event.id.to_string() };
        let sign_up = |pairs: &[(&str, &str)]| {
            let new = SignUp::parse("Ana", "ana@example.org", None, None).unwrap();
            let new = SignUp { responses: map(pairs), ..new };
            let (call, place) = (world.call(), place.clone());
            world.write(move |tx| registration::enter(tx, &call, &place, &new))
        };
        for wrong in [&[][..], &[("meal", "Fish")], &[("meal", "Meat"), ("drink", "Tea")]] {
            assert_eq!(code(sign_up(wrong)), "bad-answers", "{wrong:?}");
        }
        let ana = sign_up(&[("meal", "Vegan")]).unwrap().data;
        assert_eq!(world.get_guest(&event, &ana).responses, map(&[("meal", "Vegan")]));
    });
}

#[test]
fn answers_of_a_sign_up_that_waits_are_exported_and_erased() {
    on_each(|world| {
        let new = EditEvent {
            visibility: Some(Visibility::Public),
            registration: Some(Mode::Open),
            ..party()
        };
        let event = world.draft(new).unwrap().data;
        ask(world, &event, "meal", choice(&["Meat", "Vegan"])).unwrap();
        let event = world.step(&event, Step::Publish).unwrap().data;
        let other = world.event(None);
        world.guest(&other, "ana@example.org", 1);
        let place = Place { org: event.org.to_string(), event: event.id.to_string() };
        let new = SignUp::parse("Ana", "ana@example.org", None, None).unwrap();
        let new = SignUp { responses: map(&[("meal", "Vegan")]), ..new };
        world.write(move |tx| registration::ask(tx, &LinkKey::new(&KEY), &place, &new)).unwrap();
        let actor = world.actor;
        let export = world.read(move |tx| privacy::export(tx, &actor, "ana@example.org")).unwrap();
        let (_, tickets) = export.parts.iter().find(|(name, _)| *name == "ticket").unwrap();
        assert!(serde_json::to_string(tickets).unwrap().contains("Vegan"), "{tickets:?}");
        let call = world.call();
        world
            .write(move |tx| privacy::erase(tx, &call, &LinkKey::new(&KEY), "ana@example.org"))
            .unwrap();
        assert_eq!(world.number("select count(*) from ticket"), 0);
    });
}
