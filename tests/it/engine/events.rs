//! Events: slugs, keys, versions, steps.

use planify_core::event::{EditEvent, Status, Step};
use planify_core::patch::Patch;
use planify_core::schedule::Point;
use planify_engine::events::{self, OnKey};
use planify_engine::{Call, EngineError};
use planify_testkit::stores;

use super::scene::{Scene, code, details};

#[test]
fn a_taken_slug_gets_the_next_number() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let slugs: Vec<String> =
            (0..3).map(|_| scene.create(details("Spring gala", None)).unwrap().slug).collect();
        assert_eq!(slugs, ["spring-gala", "spring-gala-2", "spring-gala-3"]);
        let named = EditEvent { slug: Some("spring-gala-2".to_owned()), ..details("Other", None) };
        assert_eq!(scene.create(named).unwrap().slug, "spring-gala-2-2");
    });
}

#[test]
fn an_upsert_by_key_creates_once_and_then_changes() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let upsert = |title: &str| {
            let (call, new) = (
                scene.call(),
                EditEvent { key: Patch::Set("ci/1".to_owned()), ..details(title, None) },
            );
            store.write(move |tx| events::create(tx, &call, &new, OnKey::Change)).unwrap()
        };
        let first = upsert("Board");
        let again = upsert("Board");
        let renamed = upsert("Board meeting");
        assert_eq!((first.changed(), again.changed(), renamed.changed()), (true, false, true));
        assert_eq!((again.data.id, renamed.data.id), (first.data.id, first.data.id));
        let refused = EditEvent { key: Patch::Set("ci/1".to_owned()), ..details("Board", None) };
        assert_eq!(code(scene.create(refused)), "duplicate-key");
    });
}

#[test]
fn a_change_of_another_version_is_refused() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        let rename = |version, title: &str| -> Result<_, EngineError> {
            let call = Call { if_version: Some(version), ..scene.call() };
            let edit = EditEvent { title: Some(title.to_owned()), ..EditEvent::default() };
            let slug = event.slug.clone();
            store.write(move |tx| events::edit(tx, &call, &slug, &edit))
        };
        assert_eq!(rename(event.version, "Gala 2").unwrap().data.version, event.version + 1);
        assert_eq!(code(rename(event.version, "Gala 3")), "version-conflict");
    });
}

#[test]
fn an_event_goes_only_forward() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        assert_eq!(scene.step(&event, Step::Publish).unwrap().data.status, Status::Published);
        assert!(!scene.step(&event, Step::Publish).unwrap().changed());
        assert_eq!(scene.step(&event, Step::Cancel).unwrap().data.status, Status::Cancelled);
        for step in [Step::Publish, Step::Complete] {
            scene.step(&event, step).unwrap_err();
        }
        let edit = EditEvent { title: Some("Late".to_owned()), ..EditEvent::default() };
        assert_eq!(code(scene.edit(&event, edit)), "status-conflict");
    });
}

#[test]
fn a_new_zone_keeps_the_wall_clock() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        let edit = EditEvent { zone: Some("America/New_York".to_owned()), ..EditEvent::default() };
        let moved = scene.edit(&event, edit).unwrap().data.details.schedule;
        assert_eq!(moved.start_local(), event.details.schedule.start_local());
        assert_ne!(moved.starts_at, event.details.schedule.starts_at);
    });
}

#[test]
fn a_foreign_or_unknown_event_is_not_found() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        for reference in ["nope", "evt_00000000000000000000000000", "key:none", ""] {
            assert_eq!(code(scene.event(reference)), "not-found", "{reference}");
        }
        let id = event.id.to_string();
        for reference in [id.as_str(), &id[id.len() - 6..], "gala", "@last", "@next"] {
            assert_eq!(scene.event(reference).unwrap().id, event.id, "{reference}");
        }
    });
}

#[test]
fn an_end_before_the_start_is_refused_and_leaves_nothing() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let end = planify_core::schedule::End::At(Point::parse("2099-03-28T17:00").unwrap());
        let new = EditEvent { end: Some(end), ..details("Backwards", None) };
        scene.create(new).unwrap_err();
        assert_eq!(code(scene.event("@last")), "not-found");
    });
}
