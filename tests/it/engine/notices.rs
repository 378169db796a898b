//! Notices: who is told what, once.

use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Event, Step};
use planify_core::notice::{AT_ONCE_MAX, Kind, State, Timing};
use planify_core::patch::Patch;
use planify_engine::invitations::{self, Invited, Whom};
use planify_engine::{Call, Effect, EngineError, Outcome, PageRequest, notices};
use planify_store::jobs;
use planify_testkit::stores::{self, TestStore};

use super::scene::{Scene, code, details};

fn invite(
    scene: &Scene<'_>,
    event: &Event,
    whom: Whom,
    timing: Timing,
) -> Result<Outcome<Invited>, EngineError> {
    let (call, slug) = (Call { timing, ..scene.call() }, event.slug.clone());
    scene.store.write(move |tx| invitations::invite(tx, &call, &slug, &whom))
}

/// Kinds and states of all notices of an event, oldest first.
fn planned(store: &TestStore, event: &Event) -> Vec<(Kind, State)> {
    let (owner, slug) = (store.owner, event.slug.clone());
    let page = PageRequest { limit: Some(200), cursor: None };
    let page = store.read(move |tx| notices::list(tx, &owner, Some(&slug), None, &page)).unwrap();
    page.rows.iter().rev().map(|row| (row.notice.kind, row.notice.state)).collect()
}

fn pending_jobs(store: &TestStore) -> i64 {
    store.read(|tx| Ok(jobs::counts(tx)?)).unwrap().0
}

#[test]
fn everybody_is_invited_once() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", None);
        for name in ["ana", "bor", "cene"] {
            scene.guest(&event, name, 1);
        }
        let first = invite(&scene, &event, Whom::All, Timing::Hold).unwrap();
        let again = invite(&scene, &event, Whom::All, Timing::Hold).unwrap();
        assert_eq!((first.data.invited, again.data.invited, again.data.already_invited), (3, 0, 3));
        assert!(first.changed() && !again.changed());
        assert!(matches!(
            first.effects[..],
            [Effect::Mail { notice: Kind::Invited, count: 3, .. }]
        ));
        assert_eq!(planned(store, &event), [(Kind::Invited, State::Pending); 3]);
        assert_eq!(pending_jobs(store), 3);
    });
}

#[test]
fn a_draft_invites_nobody() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        scene.guest(&event, "ana", 1);
        assert_eq!(code(invite(&scene, &event, Whom::All, Timing::Hold)), "not-published");
        assert_eq!(pending_jobs(store), 0);
    });
}

#[test]
fn a_silent_command_tells_nobody() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", None);
        scene.guest(&event, "ana", 1);
        assert_eq!(invite(&scene, &event, Whom::All, Timing::Never).unwrap().data.invited, 1);
        assert_eq!((planned(store, &event).len(), pending_jobs(store)), (0, 0));
    });
}

#[test]
fn a_change_is_told_to_those_who_know_of_the_event_and_only_if_it_matters() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", None);
        let guest = scene.guest(&event, "ana", 1);
        scene.guest(&event, "nobody-told", 1);
        scene.answer(&event, guest.id, Choice::Maybe, 0).unwrap();
        let before = planned(store, &event).len();
        let key = EditEvent { key: Patch::Set("x".to_owned()), ..EditEvent::default() };
        scene.edit(&event, key).unwrap();
        assert_eq!(planned(store, &event).len(), before);
        let place = EditEvent { location: Patch::Set("Hall 2".to_owned()), ..EditEvent::default() };
        scene.edit(&event, place).unwrap();
        assert_eq!(planned(store, &event)[before..], [(Kind::Updated, State::Pending)]);
    });
}

#[test]
fn a_cancellation_recalls_invitations_that_have_not_left() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", None);
        scene.guest(&event, "ana", 1);
        invite(&scene, &event, Whom::All, Timing::Hold).unwrap();
        let outcome = scene.step(&event, Step::Cancel).unwrap();
        assert!(outcome.effects.contains(&Effect::Recalled(1)), "{:?}", outcome.effects);
        assert_eq!(planned(store, &event), [(Kind::Invited, State::Recalled)]);
        assert_eq!(pending_jobs(store), 0);
    });
}

#[test]
fn more_invitations_than_one_command_plans_are_left_to_one_job() {
    stores::in_memory(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", None);
        for number in 0..=AT_ONCE_MAX {
            scene.guest(&event, &format!("g{number}"), 1);
        }
        let outcome = invite(&scene, &event, Whom::All, Timing::Hold).unwrap();
        assert_eq!(outcome.data.invited, AT_ONCE_MAX + 1);
        assert_eq!((planned(store, &event).len(), pending_jobs(store)), (0, 1));
    });
}
