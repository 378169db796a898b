//! Tests of what a resource may be and how it may change.

use super::*;

fn room(number: u128, sharing: Sharing) -> Resource {
    let id = uuid::Uuid::from_u128(number);
    let new = EditResource {
        name: Some(format!("Room {number}")),
        sharing: Some(sharing),
        units: (sharing == Sharing::Pool).then_some(3),
        ..EditResource::default()
    };
    Resource {
        id: id.into(),
        org: id.into(),
        venue: id.into(),
        slug: format!("room-{number}"),
        details: create(&new, &[]).unwrap(),
        archived_at: None,
        version: 1,
        created_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
    }
}

fn named() -> EditResource {
    EditResource { name: Some("Hall".to_owned()), ..EditResource::default() }
}

fn layout(name: &str, capacity: i64, setup_minutes: i64) -> Layout {
    Layout { name: name.to_owned(), capacity, setup_minutes, teardown_minutes: 0 }
}

#[test]
fn a_resource_is_shared_as_its_kind_and_units_suggest() {
    let parts = [room(1, Sharing::Exclusive), room(2, Sharing::Exclusive)];
    let cases: [(Kind, Option<i64>, &[Resource], Sharing); 6] = [
        (Kind::Room, None, &[], Sharing::Exclusive),
        (Kind::Equipment, Some(5), &[], Sharing::Pool),
        (Kind::Equipment, None, &[], Sharing::Exclusive),
        (Kind::Staff, None, &[], Sharing::Exclusive),
        (Kind::Service, None, &[], Sharing::Unlimited),
        (Kind::Room, None, &parts, Sharing::Composite),
    ];
    for (kind, units, parts, sharing) in cases {
        let new = EditResource { kind: Some(kind), units, ..named() };
        let details = create(&new, parts).unwrap();
        assert_eq!(details.sharing, sharing, "{kind} {units:?}");
        assert_eq!((details.units, details.parts.len()), (units.unwrap_or(1), parts.len()));
    }
}

#[test]
fn numbers_that_make_no_sense_are_refused() {
    let pool = |units| EditResource { units: Some(units), ..named() };
    let laid = |layout| EditResource { layouts: Some(vec![layout]), ..named() };
    let cases = [
        (pool(0), "units"),
        (pool(-1), "units"),
        (pool(1_000_001), "units"),
        (pool(2_147_483_648), "units"),
        (EditResource { sharing: Some(Sharing::Pool), ..named() }, "units"),
        (EditResource { sharing: Some(Sharing::Exclusive), ..pool(2) }, "units"),
        (EditResource { sale: Some(Sale::Head), ..named() }, "unit_of_sale"),
        (EditResource { lead_minutes: Some(-1), ..named() }, "lead_minutes"),
        (EditResource { lead_minutes: Some(LEAD_MAX + 1), ..named() }, "lead_minutes"),
        (laid(layout("theatre", 0, 0)), "layouts"),
        (laid(layout("theatre", 10, -5)), "layouts"),
        (laid(layout("The atre", 10, 0)), "layouts"),
        (laid(layout("", 10, 0)), "layouts"),
        (EditResource { layouts: Some(vec![layout("a", 1, 0); 2]), ..named() }, "layouts"),
        (EditResource { layouts: Some(vec![layout("a", 1, 0); 31]), ..named() }, "layouts"),
        (EditResource { sharing: Some(Sharing::Composite), ..named() }, "parts"),
    ];
    for (new, field) in cases {
        let refusal = create(&new, &[]).unwrap_err();
        assert_eq!((refusal.code, refusal.field), ("invalid", Some(field)), "{new:?}");
    }
}

#[test]
fn a_part_is_exclusive_open_and_there_once() {
    let (one, two) = (room(1, Sharing::Exclusive), room(2, Sharing::Exclusive));
    let archived = Resource { archived_at: Some(Timestamp::UNIX_EPOCH), ..two.clone() };
    let made = create(&named(), &[two.clone(), one.clone()]).unwrap();
    let slugs: Vec<_> = made.parts.iter().map(|part| part.slug.as_str()).collect();
    assert_eq!(slugs, ["room-1", "room-2"]);
    for parts in [
        vec![one.clone()],
        vec![one.clone(), one.clone()],
        vec![one.clone(), room(3, Sharing::Pool)],
        vec![one.clone(), room(3, Sharing::Unlimited)],
        vec![one.clone(), archived],
    ] {
        let refusal = create(&named(), &parts).unwrap_err();
        assert_eq!(refusal.field, Some("parts"), "{parts:?}");
    }
    let plain = create(&named(), &[]).unwrap();
    let refusal = edit(&plain, &EditResource::default(), Some(&[one, two])).unwrap_err();
    assert_eq!(refusal.field, Some("parts"));
}

#[test]
fn kind_and_sharing_stay_and_attributes_change_one_by_one() {
    let has = |name: &str, change| (name.to_owned(), change);
    let new = EditResource {
        attributes: [
            has("projector", Patch::Set("yes".to_owned())),
            has("floor", Patch::Set("2".to_owned())),
        ]
        .into(),
        ..named()
    };
    let details = create(&new, &[]).unwrap();
    let change = EditResource {
        attributes: [has("floor", Patch::Clear), has("wheelchair", Patch::Set("no".to_owned()))]
            .into(),
        ..EditResource::default()
    };
    let after = edit(&details, &change, None).unwrap();
    let names: Vec<_> = after.attributes.keys().map(String::as_str).collect();
    assert_eq!(names, ["projector", "wheelchair"]);
    for change in [
        EditResource { kind: Some(Kind::Staff), ..EditResource::default() },
        EditResource { sharing: Some(Sharing::Pool), ..EditResource::default() },
        EditResource {
            attributes: [has("Big Screen", Patch::Set("yes".to_owned()))].into(),
            ..EditResource::default()
        },
        EditResource {
            attributes: [has("a", Patch::Set(String::new()))].into(),
            ..EditResource::default()
        },
    ] {
        assert!(edit(&after, &change, None).is_err(), "{change:?}");
    }
}
