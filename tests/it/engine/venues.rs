//! Venues on both databases: what is kept is read back, and what can be booked comes with all that
//! decides when.

use std::collections::BTreeMap;

use planify_core::blackout::NewBlackout;
use planify_core::house::{EditHours, EditPolicy};
use planify_core::interval::Interval;
use planify_core::money::{Currency, Money};
use planify_core::patch::Patch;
use planify_core::policy::Policy;
use planify_core::price::{Condition, Effect, Rate, Unit};
use planify_core::promo::{Off, Promo};
use planify_core::resource::{EditResource, Layout, Resource, Sharing};
use planify_core::schedule::Point;
use planify_core::venue::{EditVenue, Venue};
use planify_core::when::OnGap;
use planify_engine::blackouts::OnBookings;
use planify_engine::bookables::{self, Keep};
use planify_engine::events::OnKey;
use planify_engine::house_rules::{self, EditTax, Whose};
use planify_engine::resources::{self, ListResources, Wish};
use planify_engine::venues::{self, ListVenues};
use planify_engine::{EngineError, PageRequest, blackouts, promos, rates};
use planify_store::Tx;
use planify_store::venues::{Order, Shelf};

use crate::world::{World, code, on_each};

fn venue(world: &World<'_>, name: &str) -> Venue {
    let call = world.call();
    let new = EditVenue {
        name: Some(name.to_owned()),
        zone: Some("Europe/Ljubljana".to_owned()),
        at: Patch::Set("46.0499,14.5068".parse().unwrap()),
        ..EditVenue::default()
    };
    world.write(move |tx| venues::create(tx, &call, &new, OnKey::Refuse)).unwrap().data
}

fn resource(world: &World<'_>, venue: &Venue, edit: EditResource, parts: &[&str]) -> Resource {
    let (call, at) = (world.call(), venue.slug.clone());
    let parts = (!parts.is_empty()).then(|| parts.iter().map(|&part| part.to_owned()).collect());
    let new = Wish { edit, parts };
    world.write(move |tx| resources::create(tx, &call, &at, &new, OnKey::Refuse)).unwrap().data
}

fn named(name: &str) -> EditResource {
    EditResource { name: Some(name.to_owned()), ..EditResource::default() }
}

#[test]
fn what_is_kept_of_a_resource_is_read_back_in_every_order() {
    on_each(|world| {
        let hall = venue(world, "Town hall");
        let layout = Layout {
            name: "theatre".to_owned(),
            capacity: 120,
            setup_minutes: 30,
            teardown_minutes: 15,
        };
        let great = EditResource {
            layouts: Some(vec![layout]),
            attributes: BTreeMap::from([("projector".to_owned(), Patch::Set("yes".to_owned()))]),
            ..named("Great hall")
        };
        let great = resource(world, &hall, great, &[]);
        let small = resource(world, &hall, named("small hall"), &[]);
        let both = resource(world, &hall, named("Both"), &["great-hall", "small-hall"]);
        assert_eq!(both.details.sharing, Sharing::Composite);
        for expected in [&great, &small, &both] {
            let (actor, at, slug) = (world.actor, hall.slug.clone(), expected.slug.clone());
            let found = world.read(move |tx| resources::get(tx, &actor, &at, &slug)).unwrap();
            assert_eq!(&found, expected);
        }
        for (order, expected) in [
            (Order::Name, "both great-hall small-hall"),
            (Order::NameDesc, "small-hall great-hall both"),
            (Order::Creation, "great-hall small-hall both"),
            (Order::CreationDesc, "both small-hall great-hall"),
        ] {
            let (mut slugs, mut cursor) = (Vec::new(), None);
            loop {
                let wanted = ListResources {
                    page: PageRequest { limit: Some(1), cursor },
                    shelf: Shelf::Open,
                    name: None,
                    kind: None,
                    order,
                };
                let (actor, at) = (world.actor, hall.slug.clone());
                let page = world.read(move |tx| resources::list(tx, &actor, &at, &wanted)).unwrap();
                slugs.extend(page.rows.into_iter().map(|row| row.slug));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(slugs.join(" "), expected);
        }
        let call = world.call();
        let gone = world.write(move |tx| venues::archive(tx, &call, "town-hall")).unwrap();
        assert!(gone.changed() && gone.data.archived_at.is_some());
        for (shelf, count) in [(Shelf::Open, 0), (Shelf::Archived, 1)] {
            let page = PageRequest::default();
            let wanted = ListVenues { page, shelf, name: Some("TOWN".into()), order: Order::Name };
            let actor = world.actor;
            let found = world.read(move |tx| venues::list(tx, &actor, &wanted)).unwrap();
            assert_eq!(found.rows.len(), count, "{shelf:?}");
        }
    });
}

/// Says when the halls are open, how they are booked and what they cost; gives the rate of the small one.
fn furnish(world: &World<'_>) -> Rate {
    let at_hall = Whose::Venue("town-hall".to_owned());
    let of_small = Whose::Resource("town-hall".to_owned(), "small-hall".to_owned());
    let (call, whose) = (world.call(), at_hall.clone());
    let week = EditHours {
        hours: Patch::Set("Mo-Fr 09:00-17:00".parse().unwrap()),
        ..EditHours::default()
    };
    world.write(move |tx| house_rules::set_hours(tx, &call, &whose, &week)).unwrap();
    let policy = |minutes| EditPolicy {
        set: Policy { hold_minutes: Some(minutes), ..Policy::default() },
        ..EditPolicy::default()
    };
    for (whose, minutes) in [(Whose::Org, 50), (of_small, 40)] {
        let (call, edit) = (world.call(), policy(minutes));
        world.write(move |tx| house_rules::set_policy(tx, &call, &whose, &edit)).unwrap();
    }
    let tax = EditTax { points: Patch::Set(2_200), ..EditTax::default() };
    let call = world.call();
    world.write(move |tx| house_rules::set_tax(tx, &call, &at_hall, &tax)).unwrap();
    for (resource, day) in [(None, "2027-08-02"), (Some("small-hall"), "2027-08-03")] {
        let call = world.call();
        let day = Point::parse(day).unwrap();
        let new = NewBlackout { start: day, end: day, on_gap: OnGap::Refuse, note: None };
        let at = ("town-hall", resource);
        let add = move |tx: &mut Tx<'_>| blackouts::add(tx, &call, at, (&new, OnBookings::Refuse));
        world.write(add).unwrap();
    }
    let (call, hire) = (world.call(), Money::new(5_000, Currency::EUR));
    let hire = Rate::base("Hire", Unit::Hour, hire);
    world.write(move |tx| rates::add(tx, &call, ("town-hall", None), &hire)).unwrap();
    let call = world.call();
    let evening = Rate {
        name: "Evening".to_owned(),
        effect: Effect::Percent { points: 1_000 },
        when: Condition { time: Some("18:00-22:00".parse().unwrap()), ..Condition::default() },
        priority: -2,
    };
    let kept = evening.clone();
    let small_hall = ("town-hall", Some("small-hall"));
    world.write(move |tx| rates::add(tx, &call, small_hall, &evening)).unwrap();
    kept
}

#[test]
fn what_can_be_booked_comes_with_hours_terms_blackouts_and_rates() {
    on_each(|world| {
        let hall = venue(world, "Town hall");
        let great = resource(world, &hall, named("Great hall"), &[]);
        let small = resource(world, &hall, named("Small hall"), &[]);
        let both = resource(world, &hall, named("Both"), &["great-hall", "small-hall"]);
        let kept = furnish(world);
        let found = {
            let small = small.clone();
            world.read(move |tx| rates::of_resource(tx, &small)).unwrap()
        };
        assert_eq!((found.len(), &found[1]), (2, &kept));

        let instant = |text: &str| text.parse().unwrap();
        let window =
            Interval::new(instant("2027-08-01T00:00:00Z"), instant("2027-09-01T00:00:00Z"))
                .unwrap();
        let (org, ids) = (world.actor.org, [both.id]);
        let some =
            world.write(move |tx| bookables::of(tx, org, &ids, &window, Keep::Shared)).unwrap();
        let all = world.read(move |tx| bookables::at_venues(tx, org, None, &window)).unwrap();
        assert_eq!((some.len(), all.len()), (3, 3));
        for (found, how) in [(&some, "some"), (&all, "all")] {
            for (id, hold, blackouts) in [(great.id, 50, 1), (small.id, 40, 2), (both.id, 50, 2)] {
                let it = &found[&id];
                assert_eq!(it.hours.to_string(), "Mo-Fr 09:00-17:00", "{how}");
                assert_eq!((it.terms.hold_minutes, it.tax.points), (hold, 2_200), "{how}");
                assert_eq!(it.blackouts.len(), blackouts, "{how} {}", it.resource.slug);
                assert_eq!((it.is_archived(), it.currency), (false, Currency::EUR));
            }
        }
        let earlier =
            Interval::new(instant("2027-07-01T00:00:00Z"), instant("2027-07-02T00:00:00Z"))
                .unwrap();
        let none = world.read(move |tx| bookables::at_venues(tx, org, None, &earlier)).unwrap();
        assert!(none.values().all(|it| it.blackouts.is_empty()));
        let call = world.call();
        let again = world.write(move |tx| {
            let new = Wish { edit: named("x"), parts: None };
            resources::edit(tx, &call, ("town-hall", "nothing"), &new)
        });
        assert_eq!(code(again), "not-found");
    });
}

#[test]
fn a_code_is_used_no_more_often_than_its_limit() {
    on_each(|world| {
        let off = Off::Amount(Money::new(1_500, Currency::EUR));
        let new = Promo {
            uses_max: Some(1),
            minimum: Some(Money::new(2_000, Currency::EUR)),
            ..Promo::unlimited("ONCE".parse().unwrap(), off)
        };
        let (call, kept) = (world.call(), new.clone());
        let made = world.write(move |tx| promos::create(tx, &call, &new)).unwrap().data;
        assert_eq!(made.promo, kept);
        let count = |uses| {
            let (org, id) = (made.org, made.id);
            world.write(move |tx| {
                Ok::<_, EngineError>(planify_store::promos::count_uses(tx, org, id, uses)?)
            })
        };
        count(1).unwrap();
        assert_eq!(code(count(1)), "promo-used-up");
        count(-1).unwrap();
        count(1).unwrap();
        let (actor, page) = (world.actor, PageRequest::default());
        let listed = world.read(move |tx| promos::list(tx, &actor, &page)).unwrap().rows;
        assert_eq!((listed[0].used, &listed[0].promo), (1, &kept));
        let call = world.call();
        assert!(world.write(move |tx| promos::revoke(tx, &call, "once")).unwrap().changed());
    });
}
