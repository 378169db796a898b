//! Places on both databases: answers are used again for their time, coordinates are kept no longer than they may be, and
//! venues come by their distance.

use jiff::SignedDuration;
use planify_core::geo::Coordinates;
use planify_core::patch::Patch;
use planify_core::place::{Found, Keeping, Query, Source};
use planify_core::venue::{EditVenue, Venue};
use planify_engine::duties::{self, Duty};
use planify_engine::events::OnKey;
use planify_engine::places::{self, ROWS_MAX};
use planify_engine::venues;
use planify_store::Tx;

use crate::world::{World, on_each};

/// What the journal says of a thing that was created and not changed since.
const NOTED: &str = "select cast(after as text) from journal where subject = $1";
const MONTH: SignedDuration = SignedDuration::from_hours(30 * 24);

fn at(text: &str) -> Coordinates {
    text.parse().unwrap()
}

fn found(label: &str, place: &str) -> Found {
    Found { label: label.to_owned(), at: at(place), id: Some(format!("id-{label}")) }
}

fn query(text: &str) -> Query {
    Query::parse(text).unwrap()
}

fn keep(world: &World<'_>, keeping: Keeping, question: &str, answer: &[Found]) {
    let (actor, question, answer) = (world.actor, query(question), answer.to_vec());
    world
        .write(move |tx| places::keep(tx, &actor, ("photon", keeping), &question, &answer))
        .unwrap();
}

fn known(world: &World<'_>, provider: &'static str, question: &str) -> Vec<Found> {
    let (actor, question) = (world.actor, query(question));
    world.read(move |tx| places::known(tx, &actor, provider, &question)).unwrap()
}

fn venue(world: &World<'_>, name: &str, edit: EditVenue) -> Venue {
    let (call, name) = (world.call(), name.to_owned());
    let new = EditVenue { name: Some(name), ..edit };
    world.write(move |tx| venues::create(tx, &call, &new, OnKey::Refuse)).unwrap().data
}

#[test]
fn an_answer_is_used_again_in_its_order_until_it_ends() {
    on_each(|world| {
        let answer = [found("b", "46,14"), found("a", "-1,2")];
        keep(world, Keeping::Freely(MONTH), "Santa  Cruz", &answer);
        assert_eq!(known(world, "photon", "santa CRUZ"), answer);
        assert_eq!(known(world, "google", "santa cruz"), []);
        assert_eq!(known(world, "photon", "santa"), []);
        // A later answer takes the place of the one before, and of one that may not be kept only the place stays.
        keep(world, Keeping::Coordinates(MONTH), "Santa Cruz", &answer[..1]);
        let kept = Found { label: "Santa Cruz".to_owned(), ..answer[0].clone() };
        assert_eq!(known(world, "photon", "santa cruz"), [kept]);
        keep(world, Keeping::Freely(SignedDuration::ZERO), "Gone", &answer);
        assert_eq!(known(world, "photon", "gone"), []);
    });
}

#[test]
fn what_may_be_kept_for_a_time_only_is_swept_away_then() {
    on_each(|world| {
        let source =
            |until| Source { provider: "google".to_owned(), id: Some("ChIJ".to_owned()), until };
        let now = world.read(|tx| Ok(tx.now())).unwrap();
        let placed =
            |source| EditVenue { located: Some((at("46,14"), source)), ..EditVenue::default() };
        let ended = venue(world, "Ended", placed(source(Some(now - SignedDuration::from_secs(1)))));
        let lasting = venue(world, "Lasting", placed(source(Some(now + MONTH))));
        let free = venue(world, "Free", placed(source(None)));
        keep(world, Keeping::Freely(SignedDuration::ZERO), "Gone", &[found("x", "1,1")]);
        keep(world, Keeping::Freely(MONTH), "Stays", &[found("x", "1,1")]);
        let holder = world.write(duties::begin).unwrap();
        let swept = world.write(move |tx| duties::sweep(tx, holder)).unwrap();
        assert_eq!(swept, Duty::Done(2));
        let again = |venue: &Venue| {
            let (actor, id) = (world.actor, venue.id.to_string());
            world.read(move |tx| venues::get(tx, &actor, &id)).unwrap()
        };
        let details = again(&ended).details;
        assert_eq!((details.at, details.source), (None, Some(source(None))));
        for kept in [&lasting, &free] {
            assert_eq!(&again(kept), kept);
        }
        assert_eq!(known(world, "photon", "stays").len(), 1);
        // The journal stays, so it never had coordinates that may not.
        let noted = |venue: &Venue| {
            let id = venue.id.uuid();
            let read = move |tx: &mut Tx<'_>| {
                Ok(tx.query_one(NOTED, &[id.into()], |row| row.get::<String>(0))?)
            };
            world.read(read).unwrap()
        };
        assert!(!noted(&ended).contains("46,14"), "{}", noted(&ended));
        assert!(noted(&ended).contains("google:ChIJ"), "{}", noted(&ended));
        assert!(noted(&free).contains("46,14"), "{}", noted(&free));
    });
}

#[test]
fn an_organisation_keeps_so_many_answers() {
    on_each(|world| {
        let five: Vec<Found> = (0..5).map(|number| found(&number.to_string(), "1,1")).collect();
        let actor = world.actor;
        let answer = five.clone();
        world
            .write(move |tx| {
                for number in 0..=ROWS_MAX / 5 {
                    let keeping = Keeping::Freely(MONTH + SignedDuration::from_secs(number));
                    let question = query(&format!("place {number}"));
                    places::keep(tx, &actor, ("photon", keeping), &question, &answer)?;
                }
                Ok(())
            })
            .unwrap();
        keep(world, Keeping::Freely(MONTH * 2), "newest", &five);
        assert_eq!(known(world, "photon", "place 0"), []);
        assert_eq!(known(world, "photon", "newest"), five);
        assert_eq!(known(world, "photon", &format!("place {}", ROWS_MAX / 5)), five);
    });
}

#[test]
fn venues_come_by_their_distance_and_those_of_others_not_at_all() {
    on_each(|world| {
        let placed = |text: &str| EditVenue { at: Patch::Set(at(text)), ..EditVenue::default() };
        venue(world, "Far", placed("48,16"));
        venue(world, "Near", placed("46.1,14.5"));
        venue(world, "Lost", EditVenue::default());
        let names = |metres_max| {
            let actor = world.actor;
            let found =
                world.read(move |tx| venues::near(tx, &actor, at("46,14.5"), metres_max)).unwrap();
            found.iter().map(|(venue, _)| venue.slug.clone()).collect::<Vec<_>>()
        };
        assert_eq!(names(None), ["near", "far"]);
        assert_eq!(names(Some(20_000.0)), ["near"]);
        assert_eq!(names(Some(1.0)), Vec::<String>::new());
    });
}
