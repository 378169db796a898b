//! The one table that turns the name of a constraint into a refusal of the domain.

use planify_core::rule::Refusal;

/// The refusal that a held constraint means; none for one that only a defect can touch.
pub fn refusal(name: &str) -> Option<Refusal> {
    let (code, message) = match name {
        "event_slug" => ("duplicate-key", "another event has this slug"),
        "org_slug" => ("duplicate-key", "another organisation has this slug"),
        "event_key" => ("duplicate-key", "another event has this external key"),
        "credential_email" => ("duplicate-email", "another account has this address"),
        "person_email" => ("duplicate-email", "another person has this address"),
        "person_key" => ("duplicate-key", "another person has this external key"),
        "guest_person" => ("duplicate-guest", "this person is a guest of the event already"),
        "agenda_track_name" => ("duplicate-key", "another track has this name"),
        "agenda_item_key" => ("duplicate-key", "another item has this external key"),
        "question_name" => ("duplicate-key", "another question of the event has this name"),
        "venue_slug" => ("duplicate-key", "another venue has this slug"),
        "venue_key" => ("duplicate-key", "another venue has this external key"),
        "resource_slug" => ("duplicate-key", "another resource of the venue has this slug"),
        "resource_key" => ("duplicate-key", "another resource has this external key"),
        "promo_code" => ("duplicate-key", "another promotion has this code"),
        "promo_not_overused" => ("promo-used-up", "the promotion code is used up"),
        "block_no_overlap" => ("slot-taken", "somebody else has booked it for that time"),
        "pool_not_overfilled" => ("pool-full", "there are not enough units for that time"),
        "checkin_once" => ("already-checked-in", "the guest was checked in"),
        "seats_not_oversold" => ("no-capacity", "there are not enough seats"),
        "attendee_quota" | "speaker_quota" | "staff_quota" | "vip_quota" => {
            ("no-capacity", "the quota of the role has not enough seats")
        }
        "idempotency_key" => ("idempotency-in-flight", "the same request is being worked on"),
        _ => return None,
    };
    let refusal = Refusal::new(code, message);
    Some(match hint(name) {
        Some(hint) => refusal.hint(hint),
        None => refusal,
    })
}

/// What to do about a name that is taken.
fn hint(name: &str) -> Option<&'static str> {
    match name {
        "venue_slug" | "resource_slug" => Some("choose another slug"),
        "promo_code" => Some("choose another code"),
        "venue_key" | "resource_key" => {
            Some("choose another key, or create with `--upsert` to change what has it")
        }
        _ => None,
    }
}
