//! Quotas: how many of an event's seats each role may take.
//!
//! A party sits in the event and in the quota of its guest's role: it has seats only if it fits whole
//! in both, and gives them back in both.

use crate::answer::Seats;
use crate::event::check_capacity;
use crate::guest::Role;
use crate::patch::Patch;
use crate::rule::Refusal;

/// One thing for each role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ByRole<T> {
    /// For those who take part.
    pub attendee: T,
    /// For those who speak.
    pub speaker: T,
    /// For those who work.
    pub staff: T,
    /// For guests of honour.
    pub vip: T,
}

impl<T> ByRole<T> {
    /// What is for a role.
    pub fn get(&self, role: Role) -> &T {
        match role {
            Role::Attendee => &self.attendee,
            Role::Speaker => &self.speaker,
            Role::Staff => &self.staff,
            Role::Vip => &self.vip,
        }
    }

    /// What is for a role, to be changed.
    pub fn get_mut(&mut self, role: Role) -> &mut T {
        match role {
            Role::Attendee => &mut self.attendee,
            Role::Speaker => &mut self.speaker,
            Role::Staff => &mut self.staff,
            Role::Vip => &mut self.vip,
        }
    }

    /// Each role with what is for it.
    pub fn each(&self) -> impl Iterator<Item = (Role, &T)> {
        Role::ALL.iter().map(|role| (*role, self.get(*role)))
    }
}

/// The most seats of each role; none for no limit.
pub type Quotas = ByRole<Option<i64>>;

impl Quotas {
    /// Whether any role has a limit.
    pub fn any(&self) -> bool {
        self.each().any(|(_, quota)| quota.is_some())
    }

    /// The quotas in words, such as `speaker=20 vip=10`; none if no role has a limit.
    pub fn to_text(&self) -> Option<String> {
        let words: Vec<_> = self
            .each()
            .filter_map(|(role, quota)| quota.map(|quota| format!("{role}={quota}")))
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Reads what [`Quotas::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut quotas = Self::default();
        for word in text.split_whitespace() {
            let (role, quota) = word.split_once('=')?;
            *quotas.get_mut(role.parse().ok()?) = Some(quota.parse().ok()?);
        }
        Some(quotas)
    }

    /// The quotas after a change.
    ///
    /// # Errors
    /// `invalid` for a quota that is no number of seats.
    pub fn changed(&self, change: &ByRole<Patch<i64>>) -> Result<Self, Refusal> {
        let mut quotas = *self;
        for (role, patch) in change.each() {
            let patch = patch.try_map(|quota| {
                check_capacity(quota).map_err(|refusal| Refusal {
                    message: format!("a quota of `{quota}` for `{role}` is no number of seats"),
                    ..refusal.field("quotas")
                })
            })?;
            let quota = quotas.get_mut(role);
            *quota = patch.apply(*quota);
        }
        Ok(quotas)
    }
}

/// The seats of an occurrence: all of them, and those of each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// All seats.
    pub all: Seats,
    /// Those of each role.
    pub roles: ByRole<Seats>,
}

impl Room {
    /// So many seats, of which none is taken.
    pub fn empty(capacity: Option<i64>, quotas: &Quotas) -> Self {
        let free = |capacity| Seats { capacity, taken: 0 };
        let roles = ByRole {
            attendee: free(quotas.attendee),
            speaker: free(quotas.speaker),
            staff: free(quotas.staff),
            vip: free(quotas.vip),
        };
        Self { all: free(capacity), roles }
    }

    /// How many are free for a role: what the event and the role's quota both have.
    pub fn free_for(&self, role: Role) -> i64 {
        self.all.free().min(self.roles.get(role).free())
    }

    /// How many are free for each role.
    pub fn free(&self) -> ByRole<i64> {
        ByRole {
            attendee: self.free_for(Role::Attendee),
            speaker: self.free_for(Role::Speaker),
            staff: self.free_for(Role::Staff),
            vip: self.free_for(Role::Vip),
        }
    }

    /// The seats after a guest of this role took `change` more.
    #[must_use]
    pub fn after(mut self, role: Role, change: i64) -> Self {
        self.all = self.all.after(change);
        let seats = self.roles.get_mut(role);
        *seats = seats.after(change);
        self
    }

    /// Whether any role has a limit of its own.
    pub fn has_quotas(&self) -> bool {
        self.roles.each().any(|(_, seats)| seats.capacity.is_some())
    }

    /// Whether all that is taken here has room in `other` too.
    pub fn fits(&self, other: &Self) -> bool {
        let fits = |taken: i64, capacity: Option<i64>| capacity.is_none_or(|most| taken <= most);
        fits(self.all.taken, other.all.capacity)
            && self
                .roles
                .each()
                .all(|(role, seats)| fits(seats.taken, other.roles.get(role).capacity))
    }

    /// The same seats taken under other limits.
    ///
    /// # Errors
    /// `capacity-below-taken` for a limit below what is taken.
    pub fn limited(&self, capacity: Option<i64>, quotas: &Quotas) -> Result<Self, Refusal> {
        crate::event::check_taken(capacity, self.all.taken)?;
        let mut room = *self;
        room.all.capacity = capacity;
        for (role, quota) in quotas.each() {
            let seats = room.roles.get_mut(role);
            seats.capacity = *quota;
            if quota.is_some_and(|quota| quota < seats.taken) {
                let message = format!(
                    "{} seats of `{role}` are taken, a quota of {} is too small",
                    seats.taken,
                    quota.unwrap_or_default()
                );
                return Err(Refusal::new("capacity-below-taken", message)
                    .field("quotas")
                    .hint("take back answers first, or choose a quota that is large enough"));
            }
        }
        Ok(room)
    }
}

/// Refuses to give a guest who holds seats a role that has no room for them.
///
/// # Errors
/// `no-capacity` if the quota of the new role has fewer free.
pub fn check_move(name: &str, held: i64, to: Role, room: &Room) -> Result<(), Refusal> {
    let free = room.roles.get(to).free();
    if held <= free {
        return Ok(());
    }
    let message = format!("`{name}` holds {held} seats, the quota of `{to}` has {free} free");
    Err(Refusal::new("no-capacity", message)
        .field("role")
        .hint("raise it with `planify event edit EVENT --quota ROLE=N`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotas(vip: Option<i64>, speaker: Option<i64>) -> Quotas {
        Quotas { speaker, vip, ..Quotas::default() }
    }

    #[test]
    fn a_party_needs_room_in_the_event_and_in_its_quota() {
        let room = Room::empty(Some(10), &quotas(Some(3), None)).after(Role::Vip, 2);
        assert_eq!(room.free_for(Role::Vip), 1);
        assert_eq!(room.free_for(Role::Attendee), 8);
        let full = room.after(Role::Attendee, 8);
        assert_eq!(full.free_for(Role::Vip), 0);
        assert_eq!(full.after(Role::Vip, -2).free_for(Role::Vip), 2);
        assert_eq!(Room::empty(None, &Quotas::default()).free_for(Role::Staff), i64::MAX);
    }

    #[test]
    fn quotas_are_written_as_they_are_read() {
        for quotas in [quotas(Some(0), None), quotas(Some(7), Some(2))] {
            let text = quotas.to_text().unwrap();
            assert_eq!(Quotas::from_text(&text), Some(quotas), "{text}");
        }
        assert_eq!(Quotas::default().to_text(), None);
        for text in ["vip", "vip=", "vip=x", "guest=1", "vip=1,2"] {
            assert_eq!(Quotas::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_change_touches_the_roles_it_names() {
        let change = ByRole { vip: Patch::Set(5), speaker: Patch::Clear, ..ByRole::default() };
        let before = Quotas { staff: Some(1), ..quotas(Some(2), Some(3)) };
        let after = before.changed(&change).unwrap();
        assert_eq!(after, Quotas { staff: Some(1), ..quotas(Some(5), None) });
        for bad in [-1, i64::MAX, i64::MIN] {
            let change = ByRole { vip: Patch::Set(bad), ..ByRole::default() };
            assert_eq!(before.changed(&change).unwrap_err().code, "invalid");
        }
    }

    #[test]
    fn a_limit_below_what_is_taken_is_refused() {
        let room = Room::empty(None, &Quotas::default()).after(Role::Vip, 4);
        assert_eq!(room.limited(None, &quotas(Some(4), None)).unwrap().free_for(Role::Vip), 0);
        for (capacity, quota) in [(None, Some(3)), (Some(3), None)] {
            let refusal = room.limited(capacity, &quotas(quota, None)).unwrap_err();
            assert_eq!(refusal.code, "capacity-below-taken");
        }
    }

    #[test]
    fn seats_move_to_another_role_only_where_they_fit() {
        let room = Room::empty(None, &quotas(Some(3), None)).after(Role::Vip, 2);
        assert!(check_move("Ana", 1, Role::Vip, &room).is_ok());
        assert_eq!(check_move("Ana", 2, Role::Vip, &room).unwrap_err().code, "no-capacity");
        assert!(check_move("Ana", 9, Role::Speaker, &room).is_ok());
    }

    #[test]
    fn a_series_fits_a_date_if_each_role_does() {
        let series = Room::empty(None, &Quotas::default()).after(Role::Vip, 2);
        assert!(series.fits(&Room::empty(Some(2), &quotas(Some(2), Some(0)))));
        assert!(!series.fits(&Room::empty(Some(2), &quotas(Some(1), None))));
        assert!(!series.fits(&Room::empty(Some(1), &quotas(None, None))));
    }
}
