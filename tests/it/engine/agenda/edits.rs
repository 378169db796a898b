//! Many changes of an agenda as one command, and the list of its releases.

use planify_core::agenda::{EditItem, ItemChange, Naming};
use planify_core::event::Event;
use planify_core::patch::Patch;
use planify_engine::agenda::batch::{self, Applied, Batch, Changed, Seen};
use planify_engine::agenda::{self, releases};
use planify_engine::{EngineError, Outcome, PageRequest};

use super::{conference, in_track, item, line, show, track, with_seats, with_speakers};
use crate::world::{World, code, on_each};

fn apply(world: &World<'_>, event: &Event, batch: Batch) -> Result<Outcome<Applied>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| batch::apply(tx, &call, &event, &batch))
}

fn seen(item: &str, version: i64) -> Seen {
    Seen { item: item.to_owned(), version: Some(version) }
}

fn titled(item: &str, version: i64, title: &str) -> Changed {
    let edit = EditItem { title: Some(title.to_owned()), ..EditItem::default() };
    Changed { seen: seen(item, version), change: ItemChange { edit, ..ItemChange::default() } }
}

fn titles(world: &World<'_>, event: &Event) -> Vec<String> {
    let items = show(world, event).agenda.items;
    items.into_iter().map(|item| item.details.title).collect()
}

#[test]
fn changes_are_made_together() {
    on_each(|world| {
        let event = conference(world);
        track(world, &event, "Blue").unwrap();
        let first = with_speakers(line("First", "09:00", "10:00"), &["Ana"]);
        let first = item(world, &event, first).to_string();
        let second = item(world, &event, line("Second", "10:00", "11:00")).to_string();
        let mut change = titled(&first, 1, "Opening");
        change.change.track = Patch::Set("blue".to_owned());
        change.change.speakers = Some(vec![Naming::parse("Bor <b@x.org>").unwrap()]);
        let batch = Batch {
            deleted: vec![seen(&second, 1)],
            changed: vec![change],
            added: vec![in_track(line("Third", "11:00", "12:00"), "Blue")],
        };
        let done = apply(world, &event, batch).unwrap();
        assert_eq!((done.data.added, done.data.changed, done.data.deleted), (1, 1, 1));
        assert_eq!(titles(world, &event), ["Opening", "Third"]);
        let shown = show(world, &event);
        let views = shown.items();
        assert_eq!(
            (views[0].track.as_deref(), views[0].speakers[0].1.as_str()),
            (Some("Blue"), "Bor")
        );
        let speakers: Vec<&str> =
            shown.agenda.speakers.iter().map(|speaker| speaker.name.as_str()).collect();
        assert_eq!(speakers, ["Bor"], "who speaks nowhere any more is forgotten");
        let commands =
            world.number("select count(distinct op) from journal where command = 'agenda.edit'");
        assert_eq!(commands, 1);
        let same = Batch { changed: vec![titled(&first, 2, "Opening")], ..Batch::default() };
        assert!(!apply(world, &event, same).unwrap().changed());
        assert!(!apply(world, &event, Batch::default()).unwrap().changed());
    });
}

#[test]
fn one_change_that_is_refused_undoes_all() {
    on_each(|world| {
        let event = conference(world);
        let first = item(world, &event, with_seats(line("First", "09:00", "10:00"), 1)).to_string();
        let second = item(world, &event, line("Second", "10:00", "11:00")).to_string();
        let good = titled(&first, 1, "Good");
        let refused = |bad: Batch| {
            let changed = [vec![good.clone()], bad.changed].concat();
            let error = apply(world, &event, Batch { changed, ..bad }).unwrap_err();
            assert_eq!(titles(world, &event), ["First", "Second"]);
            (error.code().unwrap(), error.to_string())
        };
        let changed = |change| Batch { changed: vec![change], ..Batch::default() };
        let (code, text) = refused(changed(titled(&second, 7, "Other")));
        assert_eq!(
            (code, text.contains("item `Second` is at version 1")),
            ("version-conflict", true)
        );
        let (code, text) = refused(changed(titled(&second, 1, " ")));
        assert_eq!((code, text.contains("item `Second`: ")), ("empty-text", true));
        assert_eq!(refused(changed(titled("itm_0000", 1, "Other"))).0, "not-found");
        let mut lost = titled(&second, 1, "Other");
        lost.change.track = Patch::Set("Red".to_owned());
        assert_eq!(refused(changed(lost)).0, "not-found");
        let gone = Batch { deleted: vec![seen(&second, 2)], ..Batch::default() };
        assert_eq!(refused(gone).0, "version-conflict");
        let line = in_track(line("Third", "11:00", "12:00"), "Red");
        let (code, text) = refused(Batch { added: vec![line], ..Batch::default() });
        assert_eq!((code, text.contains("item `Third`: no track `Red`")), ("not-found", true));
    });
}

#[test]
fn a_batch_has_a_limit() {
    on_each(|world| {
        let event = conference(world);
        let added = vec![line("Talk", "09:00", "10:00"); batch::CHANGES_MAX + 1];
        assert_eq!(code(apply(world, &event, Batch { added, ..Batch::default() })), "too-large");
        let added = vec![line("Talk", "09:00", "10:00"); batch::CHANGES_MAX];
        let done = apply(world, &event, Batch { added, ..Batch::default() }).unwrap();
        assert_eq!(done.data.added, 900);
    });
}

#[test]
fn releases_are_listed_and_each_can_be_shown() {
    on_each(|world| {
        let event = conference(world);
        let first = item(world, &event, line("First", "09:00", "10:00")).to_string();
        let release = || {
            let (call, event) = (world.call(), event.id.to_string());
            world.write(move |tx| releases::release(tx, &call, &event)).unwrap()
        };
        release();
        let change = Batch { changed: vec![titled(&first, 1, "Opening")], ..Batch::default() };
        apply(world, &event, change).unwrap();
        item(world, &event, line("Second", "10:00", "11:00"));
        release();
        let list = |limit: u32, cursor: Option<String>| {
            let (actor, event) = (world.actor, event.id.to_string());
            let page = PageRequest { limit: Some(limit), cursor };
            world.read(move |tx| releases::list(tx, &actor, &event, &page)).unwrap()
        };
        let page = list(1, None);
        let newest = &page.rows[0];
        assert_eq!((newest.number, newest.items, newest.changes), (2, 2, Some(2)));
        assert_eq!(newest.actor, Some(world.actor.to_string()));
        let page = list(1, page.next);
        assert_eq!((page.rows[0].number, page.rows[0].changes), (1, Some(1)));
        assert_eq!(page.next, None);
        let shown = |number| {
            let (actor, event) = (world.actor, event.id.to_string());
            world.read(move |tx| agenda::show_edition(tx, &actor, &event, number))
        };
        let old = shown(Some(1)).unwrap();
        assert_eq!((old.edition, old.released), (Some(1), 2));
        assert_eq!(old.agenda.items[0].details.title, "First");
        assert_eq!(shown(Some(0)).unwrap().agenda.items, []);
        assert_eq!(shown(None).unwrap().edition, None);
        assert_eq!(code(shown(Some(3))), "not-found");
    });
}
