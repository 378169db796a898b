//! Who is what, decided by several at the same moment: one outcome each, and what happens without
//! the lock of the organisation.

use planify_core::actor::Actor;
use planify_core::id::UserId;
use planify_core::invite::Invite;
use planify_core::permission::Roles;
use planify_core::text::Email;
use planify_core::user::{Profile, User};
use planify_engine::invites::{self, Claim, NewInvite};
use planify_engine::links::LinkKey;
use planify_engine::members::{self, OrgChoice};
use planify_engine::{Call, EngineError, join_requests};
use planify_store::Tx;

use super::{Arena, Guards, at_once};

/// Callers of each contest.
const CALLERS: usize = 8;
/// Contests of each kind; a control needs one in which nobody held back.
const ROUNDS: usize = 6;

fn keys() -> LinkKey {
    LinkKey::new(&[7; 32])
}

fn insert_user(tx: &mut Tx<'_>) -> Result<UserId, EngineError> {
    let id = UserId::from(tx.new_uuid());
    let user = User {
        id,
        email: None,
        profile: Profile::named("Somebody"),
        version: 1,
        created_at: tx.now(),
        deleted_at: None,
    };
    planify_store::users::insert(tx, &user, ("planify", &id.to_string()))?;
    Ok(id)
}

impl Arena {
    fn run<T: Send + 'static>(
        &self,
        daemon: usize,
        act: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        self.stores[daemon % self.stores.len()].write_blocking(&[], act)
    }

    /// Members with these roles, as they act.
    fn members(&self, count: usize, roles: &'static str) -> Vec<Actor> {
        let org = self.actor.org;
        let add = move |tx: &mut Tx<'_>| {
            let user = insert_user(tx)?;
            planify_store::members::insert(tx, org, user, roles.parse()?)?;
            members::act_as(tx, user, &OrgChoice::Named(org.to_string()))
        };
        (0..count).map(|_| self.run(0, add).unwrap()).collect()
    }

    fn owners(&self) -> i64 {
        let org = self.actor.org;
        self.run(0, move |tx| Ok(planify_store::members::count_owners(tx, org)?)).unwrap()
    }

    /// Makes the arena's own user the only owner, whoever was one before.
    fn make_owner(&self) {
        let (org, user) = (self.actor.org, self.actor.user_id().unwrap());
        let set = "update member set roles = case when user_id = $2 then 'owner' else 'viewer' end \
             where org_id = $1";
        self.run(0, move |tx| Ok(tx.execute(set, &[org.into(), user.into()])?)).unwrap();
    }
}

/// All owners lay their role down at once; gives how many owners are left.
fn abdications(arena: &Arena) -> i64 {
    arena.make_owner();
    let mut owners = arena.members(CALLERS - 1, "owner");
    owners.push(arena.actor);
    at_once(CALLERS, |caller| {
        let owner = owners[caller];
        let (call, own) = (Call::by(owner), owner.user_id().unwrap().to_string());
        let viewer: Roles = "viewer".parse().unwrap();
        let done = arena.run(caller, move |tx| members::set_roles(tx, &call, &own, viewer));
        if let Err(error) = done {
            assert_eq!(error.code(), Some("last-owner"), "{error}");
        }
    });
    arena.owners()
}

/// Several admins decide the same request, half of them each way; gives how many decided it.
fn decisions(arena: &Arena) -> usize {
    let admins = arena.members(CALLERS, "admin");
    let org = arena.actor.org;
    let request = arena
        .run(0, move |tx| {
            let open = "update org set visibility = 'public' where org_id = $1";
            tx.execute(open, &[org.into()])?;
            let user = insert_user(tx)?;
            let asking = members::act_as(tx, user, &OrgChoice::Usual)?;
            let made = join_requests::create(tx, &Call::by(asking), &org.to_string(), None)?;
            Ok(made.data.id.to_string())
        })
        .unwrap();
    let outcomes = at_once(CALLERS, |caller| {
        let (call, request) = (Call::by(admins[caller]), request.clone());
        arena.run(caller, move |tx| match caller % 2 {
            0 => join_requests::approve(tx, &call, &request, Roles::NONE),
            _ => join_requests::reject(tx, &call, &request),
        })
    });
    settled(outcomes, "status-conflict")
}

/// Several users accept the same invitation; gives how many got in.
fn accepts(arena: &Arena) -> usize {
    arena.make_owner();
    let call = Call::by(arena.actor);
    let invite: Invite = arena
        .run(0, move |tx| {
            let address = format!("{}@example.org", tx.new_uuid().simple());
            let email = Email::parse(&address).map_err(planify_core::rule::Refusal::from)?;
            let new = NewInvite { email, roles: "staff".parse()? };
            Ok(invites::create(tx, &call, &keys(), &new)?.data)
        })
        .unwrap();
    let claim = Claim::Token(keys().invite(invite.id, invite.generation));
    let users: Vec<_> = (0..CALLERS).map(|_| arena.run(0, insert_user).unwrap()).collect();
    let outcomes = at_once(CALLERS, |caller| {
        let (user, claim) = (users[caller], claim.clone());
        arena.run(caller, move |tx| {
            let actor = members::act_as(tx, user, &OrgChoice::Usual)?;
            invites::accept(tx, &Call::by(actor), &claim)
        })
    });
    settled(outcomes, "link-invalid")
}

/// Several admins change the same member, each seeing the first version; gives how many did.
fn changes(arena: &Arena) -> usize {
    let admins = arena.members(CALLERS, "admin");
    let member = arena.members(1, "viewer")[0].user_id().unwrap().to_string();
    let outcomes = at_once(CALLERS, |caller| {
        let call = Call { if_version: Some(1), ..Call::by(admins[caller]) };
        let member = member.clone();
        let roles: Roles = if caller % 2 == 0 { "staff" } else { "organiser" }.parse().unwrap();
        arena.run(caller, move |tx| members::set_roles(tx, &call, &member, roles))
    });
    settled(outcomes, "version-conflict")
}

/// Counts those who came through, and insists that the others were told why not.
fn settled<T>(outcomes: Vec<Result<T, EngineError>>, otherwise: &str) -> usize {
    let mut count = 0;
    for outcome in outcomes {
        match outcome {
            Ok(_) => count += 1,
            Err(error) => assert_eq!(error.code(), Some(otherwise), "{error}"),
        }
    }
    count
}

#[test]
fn an_owner_remains_and_each_decision_is_made_once() {
    for arena in Arena::each(Guards::On) {
        for _ in 0..ROUNDS {
            assert_eq!(abdications(&arena), 1);
            assert_eq!(decisions(&arena), 1);
            assert_eq!(accepts(&arena), 1);
            assert_eq!(changes(&arena), 1);
        }
    }
}

#[test]
fn without_the_lock_nobody_owns_and_decisions_are_made_twice() {
    for arena in Arena::each(Guards::Off) {
        let engine = arena.stores[0].engine();
        let some = |contest: &dyn Fn(&Arena) -> bool| (0..ROUNDS).any(|_| contest(&arena));
        assert!(some(&|arena| abdications(arena) == 0), "an owner remained on {engine:?}");
        assert!(some(&|arena| decisions(arena) > 1), "one decision on {engine:?}");
        assert!(some(&|arena| accepts(arena) > 1), "one got in on {engine:?}");
        assert!(some(&|arena| changes(arena) > 1), "one change on {engine:?}");
    }
}
