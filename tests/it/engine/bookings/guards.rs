//! What guards bookings from what happens to what is booked, and the check that finds what is wrong.

use planify_core::blackout::NewBlackout;
use planify_core::resource::EditResource;
use planify_core::schedule::Point;
use planify_core::when::OnGap;
use planify_engine::blackouts::{self, OnBookings};
use planify_engine::resources::Wish;
use planify_engine::{bookings, checks, resources, venues};
use planify_store::{Engine, Store, Tx};

use super::house::{House, in_house};
use crate::world::{code, on_each};

#[test]
fn a_blackout_does_not_come_over_bookings_unless_they_are_to_stay() {
    in_house(|house| {
        let booking = house.hour("great", 0).unwrap().data.first.booking;
        let add = |resource: Option<&'static str>, from: i64, on_bookings| {
            let new = NewBlackout {
                start: Point::Instant(house.at(from)),
                end: Point::Instant(house.at(from + 60)),
                on_gap: OnGap::Refuse,
                note: None,
            };
            let call = house.world.call();
            house
                .world
                .write(move |tx| blackouts::add(tx, &call, ("hall", resource), (&new, on_bookings)))
        };
        assert_eq!(code(add(None, 30, OnBookings::Refuse)), "slot-taken");
        assert_eq!(code(add(Some("great"), 30, OnBookings::Refuse)), "slot-taken");
        add(Some("small"), 30, OnBookings::Refuse).unwrap();
        add(None, 60, OnBookings::Refuse).unwrap();
        assert_eq!(code(house.hour("great", 60)), "slot-taken");
        let kept = add(None, 0, OnBookings::Keep).unwrap();
        assert_eq!(kept.warnings.len(), 1);
        assert_eq!(house.get(&booking).booking.version, 1);
        assert_eq!(code(house.hour("small", 0)), "slot-taken");
    });
}

fn edit(house: &House<'_, '_>, resource: &'static str, wish: Wish) -> Result<(), &'static str> {
    let call = house.world.call();
    let edited = house.world.write(move |tx| resources::edit(tx, &call, ("hall", resource), &wish));
    edited.map(|_| ()).map_err(|error| code::<()>(Err(error)))
}

#[test]
fn nothing_becomes_less_than_what_is_booked_of_it() {
    in_house(|house| {
        let seven = house.booked(house.wanted(&[("chairs", 7)], 0, 60));
        house.booked(house.wanted(&[("chairs", 2)], 60, 120));
        let units = |units| Wish {
            edit: EditResource { units: Some(units), ..EditResource::default() },
            parts: None,
        };
        assert_eq!(edit(house, "chairs", units(6)), Err("capacity-below-taken"));
        edit(house, "chairs", units(7)).unwrap();
        assert_eq!(code(house.book(house.wanted(&[("chairs", 6)], 60, 120))), "pool-full");
        house.run_out(&seven);
        edit(house, "chairs", units(2)).unwrap();
        house.add(EditResource { name: Some("Loft".to_owned()), ..EditResource::default() }, &[]);
        let both = house.hour("both", 0).unwrap().data.first.booking;
        let parts = || Wish {
            edit: EditResource::default(),
            parts: Some(vec!["great".to_owned(), "loft".to_owned()]),
        };
        assert_eq!(edit(house, "both", parts()), Err("resource-in-use"));
        let call = house.world.call();
        let gone = house.world.write(move |tx| resources::archive(tx, &call, ("hall", "both")));
        assert_eq!(gone.unwrap().warnings, ["a booking to come stays"]);
        let call = house.world.call();
        let gone = house.world.write(move |tx| venues::archive(tx, &call, "hall")).unwrap();
        assert_eq!(gone.warnings, ["2 bookings to come stay"]);
        house.step(&both, bookings::cancel).unwrap();
    });
}

/// Lets bookings overlap that the guards of the database keep apart.
fn overlap(tx: &mut Tx<'_>) -> Result<(), planify_engine::EngineError> {
    let unguard = match tx.engine() {
        Engine::Sqlite => "drop trigger block_no_overlap",
        Engine::Postgres => "alter table block drop constraint block_no_overlap",
    };
    tx.execute(unguard, &[])?;
    tx.execute(
        "insert into block (block_id, org_id, resource_id, booking_id, starts_at, ends_at, expires_at) \
         select booking_id, org_id, resource_id, booking_id, starts_at, ends_at, expires_at from block",
        &[],
    )?;
    Ok(())
}

#[test]
fn what_was_changed_behind_the_back_of_bookings_is_found() {
    for (sql, said) in [
        ("", "at the same time"),
        ("update booking set state = 'cancelled'", "which it is not for"),
        ("delete from block", "which it is for"),
        ("delete from claim", "which it is for"),
        ("update claim set quantity = 2", "its bookings have 2"),
        ("update pool_step set taken = taken - 1 where taken > 0", "2 of 10 units"),
        ("delete from booking_part", "which it is not for"),
    ] {
        on_each(|world| {
            let house = House::furnished(world);
            house.booked(house.wanted(&[("small", 1), ("chairs", 3)], 0, 60));
            let look = || {
                let actor = world.actor;
                let found = world.read(move |tx| checks::look(tx, &actor, Store::newest_schema()));
                let found = found.unwrap().into_iter().find(|it| it.check == "bookings");
                found.unwrap().wrong.join("; ")
            };
            assert_eq!(look(), "", "{sql}");
            world
                .write(move |tx| match sql {
                    "" => overlap(tx),
                    sql => Ok(tx.execute(sql, &[]).map(|_| ())?),
                })
                .unwrap();
            assert!(look().contains(said), "{sql}: {}", look());
        });
    }
}
