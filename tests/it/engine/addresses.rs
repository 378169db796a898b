//! Another address to sign in with, and the sessions of a user.

use planify_core::actor::Actor;
use planify_core::id::UserId;
use planify_core::permission::Roles;
use planify_core::text::Email;
use planify_core::user::User;
use planify_engine::{Call, EngineError, accounts, sessions, users};
use planify_store::sessions::SessionRow;
use uuid::Uuid;

use super::accounts::{
    ANA, HASH, account, ask, ask_reset, confirm, email, enter, keys, letter, letters, reset,
    sign_in,
};
use crate::world::{World, code, on_each};

const OTHER: &str = "Ana.Novak@example.org";

fn own(user: UserId) -> Call {
    Call::by(Actor::user(user, Uuid::nil().into(), Roles::NONE))
}

fn ask_address(world: &World<'_>, call: Call, address: &str) -> Result<(), EngineError> {
    let address = email(address);
    world.write(move |tx| accounts::ask_address(tx, &call, &keys(), &address))
}

fn change(world: &World<'_>, code: &str) -> Result<User, EngineError> {
    let code = code.to_owned();
    world.write(move |tx| accounts::change_address(tx, &keys(), &code)).map(|done| done.data)
}

fn list(world: &World<'_>, user: UserId) -> Vec<SessionRow> {
    let actor = own(user).actor;
    world.read(move |tx| sessions::list(tx, &actor)).unwrap()
}

#[test]
fn another_address_is_confirmed_by_its_mail_and_told_to_the_one_before() {
    on_each(|world| {
        let user = account(world, ANA);
        let session = sign_in(world, user.id, HASH).unwrap();
        ask_reset(world, ANA);
        let (_, old_reset) = letter(world, "password-reset");
        ask_address(world, own(user.id), OTHER).unwrap();
        let (mail, secret) = letter(world, "address-confirm");
        assert_eq!(mail.to.address, OTHER);
        let changed = change(world, &secret).unwrap();
        assert_eq!(changed.email.as_ref().map(Email::as_str), Some(OTHER));
        let (notice, none) = letter(world, "address-changed");
        assert_eq!((notice.to.address.as_str(), none.as_str()), (ANA, ""));
        assert!(!format!("{:?}", notice.values).contains("Novak@"), "not where the user went");
        assert!(enter(world, &session).is_ok(), "whoever is signed in stays so");
        assert_eq!(code(change(world, &secret)), "link-invalid");
        assert_eq!(code(reset(world, &old_reset, "another hash")), "link-invalid");
        let found = |address: &str| {
            let address = email(address);
            world.read(move |tx| accounts::credential(tx, &address)).unwrap()
        };
        assert_eq!((found(ANA), found(OTHER)), (None, Some((user.id, HASH.to_owned()))));
        // The address is free for somebody else.
        ask(world, ANA, "Another Ana", HASH);
        confirm(world, &letter(world, "account-confirm").1).unwrap();
    });
}

#[test]
fn an_address_that_cannot_be_is_refused_or_told_to_its_owner_only() {
    on_each(|world| {
        let user = account(world, ANA);
        let local = world.call();
        assert_eq!(code(ask_address(world, local, OTHER)), "forbidden");
        assert_eq!(code(ask_address(world, own(user.id), "ANA@example.org")), "invalid");
        let bor = account(world, "bor@example.org");
        ask_address(world, own(user.id), "bor@example.org").unwrap();
        let (mail, none) = letter(world, "account-exists");
        assert_eq!((mail.to.address.as_str(), none.as_str()), ("bor@example.org", ""));
        // Of two mails the second finds another address than it was made for.
        ask_address(world, own(user.id), "one@example.org").unwrap();
        let (_, one) = letter(world, "address-confirm");
        ask_address(world, own(user.id), "two@example.org").unwrap();
        let (_, two) = letter(world, "address-confirm");
        change(world, &two).unwrap();
        letter(world, "address-changed");
        assert_eq!(code(change(world, &one)), "link-invalid");
        // Somebody else gets the address meanwhile.
        ask_address(world, own(user.id), "free@example.org").unwrap();
        let (_, late) = letter(world, "address-confirm");
        ask_address(world, own(bor.id), "free@example.org").unwrap();
        change(world, &letter(world, "address-confirm").1).unwrap();
        letters(world);
        assert_eq!(code(change(world, &late)), "link-invalid", "its ticket went with the address");
    });
}

#[test]
fn addresses_go_with_a_deleted_account() {
    on_each(|world| {
        let user = account(world, ANA);
        ask_address(world, own(user.id), OTHER).unwrap();
        change(world, &letter(world, "address-confirm").1).unwrap();
        ask_address(world, own(user.id), "third@example.org").unwrap();
        let call = own(user.id);
        world.write(move |tx| users::delete(tx, &call, &keys())).unwrap();
        assert_eq!(world.number("select count(*) from ticket where used_at is null"), 0);
        let left = "select count(*) from ticket where email_norm like '%example.org'";
        assert_eq!(world.number(left), 0);
        assert_eq!(letters(world), []);
    });
}

#[test]
fn sessions_are_listed_and_ended_one_by_one() {
    on_each(|world| {
        let user = account(world, ANA);
        let (first, second) =
            (sign_in(world, user.id, HASH).unwrap(), sign_in(world, user.id, HASH).unwrap());
        let all = list(world, user.id);
        assert_eq!(all.len(), 2);
        let id = |text: &str| text.rsplit_once('_').unwrap().0.replace("pls_", "ses_");
        assert_eq!(all[0].id.to_string(), id(&second), "the newest first");
        let revoke = |by: UserId, reference: String| {
            let call = own(by);
            world.write(move |tx| sessions::revoke(tx, &call, &reference))
        };
        let bor = account(world, "bor@example.org");
        assert_eq!(code(revoke(bor.id, id(&first))), "not-found");
        assert_eq!(code(revoke(user.id, "ses_nothing".into())), "not-found");
        let part = id(&first).split_off(20);
        revoke(user.id, part).unwrap();
        assert_eq!(code(enter(world, &first)), "not-signed-in");
        assert!(enter(world, &second).is_ok());
        assert_eq!(code(revoke(user.id, id(&first))), "not-found");
        assert_eq!(list(world, user.id).len(), 1);
    });
}
