//! Accounts: an address is confirmed before it is anybody's, tickets are good once and for a while,
//! sessions end with whatever they depend on.

use std::collections::BTreeSet;

use planify_core::actor::Actor;
use planify_core::id::UserId;
use planify_core::patch::Patch;
use planify_core::text::Email;
use planify_core::user::{EditUser, Profile, User, UserWords};
use planify_engine::accounts::{self, Admission, NewAccount};
use planify_engine::invites::{self, NewInvite};
use planify_engine::links::LinkKey;
use planify_engine::members::OrgChoice;
use planify_engine::outbox::{self, Attempt, Mail, Mailbox, Sending, Settings};
use planify_engine::sessions::{self, Door, Which};
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, EngineError, letters::Letter, orgs, users};
use uuid::Uuid;

use crate::world::{World, code, on_each};

pub(super) const ANA: &str = "ana@example.org";
const DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
pub(super) const HASH: &str = "$argon2id$stands for a hash";

pub(super) fn keys() -> LinkKey {
    LinkKey::new(&[7; 32])
}

pub(super) fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// Changes rows behind the product's back.
fn behind(world: &World<'_>, sql: &'static str) {
    assert!(world.write(move |tx| Ok(tx.execute(sql, &[])?)).unwrap() > 0);
}

pub(super) fn ask(world: &World<'_>, address: &str, name: &str, hash: &'static str) {
    let new = NewAccount { email: email(address), profile: Profile::named(name) };
    world.write(move |tx| accounts::ask(tx, &keys(), &new, hash, Admission::Anybody)).unwrap();
}

/// The letters that are due, as if all of them left.
pub(super) fn letters(world: &World<'_>) -> Vec<Letter> {
    let settings = Settings {
        from: Mailbox { name: None, address: "plan@example.org".to_owned() },
        rsvp_address: None,
        public_url: Some("https://plan.example.org".to_owned()),
        links: keys(),
    };
    let holder = Uuid::from_u128(99);
    world
        .write(move |tx| {
            let mut letters = Vec::new();
            for job in outbox::lease(tx, holder, 100)? {
                let Some(Mail::Letter(letter)) = outbox::prepare(tx, &job, &settings)? else {
                    continue;
                };
                letters.push(*letter);
                let sending = Sending::Sent("taken".to_owned());
                outbox::record(tx, &job, &Attempt { channel: "mail".to_owned(), sending })?;
            }
            Ok(letters)
        })
        .unwrap()
}

/// The one letter that is due, and its code.
pub(super) fn letter(world: &World<'_>, kind: &str) -> (Letter, String) {
    let mut all = letters(world);
    assert_eq!(all.iter().map(|letter| letter.kind).collect::<Vec<_>>(), [kind]);
    let letter = all.remove(0);
    let code = letter.values["code"].clone().unwrap_or_default();
    (letter, code)
}

pub(super) fn confirm(world: &World<'_>, code: &str) -> Result<User, EngineError> {
    let code = code.to_owned();
    world.write(move |tx| accounts::confirm(tx, &code)).map(|made| made.data)
}

/// Makes an account as a person would.
pub(super) fn account(world: &World<'_>, address: &str) -> User {
    ask(world, address, "Ana Novak", HASH);
    confirm(world, &letter(world, "account-confirm").1).unwrap()
}

pub(super) fn sign_in(
    world: &World<'_>,
    user: UserId,
    hash: &'static str,
) -> Result<String, EngineError> {
    let secret = Secret::generate().unwrap();
    world
        .write(move |tx| sessions::begin(tx, user, hash, Door::Api, &secret))
        .map(|begun| begun.text)
}

pub(super) fn enter(world: &World<'_>, session: &str) -> Result<Actor, EngineError> {
    let text = session.to_owned();
    world.read(move |tx| sessions::authenticate(tx, &text, &OrgChoice::Usual)).map(|it| it.actor)
}

pub(super) fn reset(
    world: &World<'_>,
    code: &str,
    hash: &'static str,
) -> Result<User, EngineError> {
    let code = code.to_owned();
    world.write(move |tx| accounts::reset(tx, &code, hash)).map(|done| done.data)
}

pub(super) fn ask_reset(world: &World<'_>, address: &str) {
    let address = email(address);
    world.write(move |tx| accounts::ask_reset(tx, &keys(), &address)).unwrap();
}

#[test]
fn an_account_is_made_by_the_mail_that_confirms_the_address() {
    on_each(|world| {
        ask(world, "Ana@Example.org", "Ana Novak", HASH);
        let credential = |address: &str| {
            let address = email(address);
            world.read(move |tx| accounts::credential(tx, &address)).unwrap()
        };
        assert_eq!(credential(ANA), None);
        let (mail, secret) = letter(world, "account-confirm");
        assert_eq!(mail.to.address, "Ana@Example.org");
        let link = mail.values["link"].clone().unwrap();
        assert_eq!(link, format!("https://plan.example.org/verify/{secret}"));
        let user = confirm(world, &secret).unwrap();
        assert_eq!(credential("ANA@example.ORG"), Some((user.id, HASH.to_owned())));
        assert!(user.profile.consents.is_empty());
        let actor = enter(world, &sign_in(world, user.id, HASH).unwrap()).unwrap();
        assert_eq!((actor.user_id(), actor.roles.is_empty()), (Some(user.id), true));
        assert_eq!(code(confirm(world, &secret)), "link-invalid");
    });
}

#[test]
fn a_known_address_is_told_so_by_mail_only() {
    on_each(|world| {
        let user = account(world, ANA);
        ask(world, ANA, "Somebody else", "another hash");
        let (mail, secret) = letter(world, "account-exists");
        assert_eq!((mail.values["name"].as_deref(), secret.as_str()), (Some("Ana Novak"), ""));
        assert!(sign_in(world, user.id, HASH).is_ok());
        assert_eq!(code(sign_in(world, user.id, "another hash")), "bad-credentials");
    });
}

#[test]
fn of_two_who_ask_for_one_address_the_first_answer_counts() {
    on_each(|world| {
        ask(world, ANA, "Ana", HASH);
        ask(world, ANA, "Not Ana", "another hash");
        let codes: Vec<_> = letters(world)
            .into_iter()
            .map(|letter| letter.values["code"].clone().unwrap())
            .collect();
        let user = confirm(world, &codes[0]).unwrap();
        assert_eq!(user.profile.name, "Ana");
        assert_eq!(code(confirm(world, &codes[1])), "link-invalid");
        assert_eq!(world.number("select count(*) from credential"), 1);
    });
}

#[test]
fn a_code_is_good_once_for_one_purpose_and_for_a_while() {
    on_each(|world| {
        account(world, ANA);
        ask_reset(world, ANA);
        let (_, good) = letter(world, "password-reset");
        ask(world, "bor@example.org", "Bor", HASH);
        let (_, foreign) = letter(world, "account-confirm");
        let cut = good.split_at(50).0.to_owned();
        let swapped = format!("{}{}", &good[..26], &foreign[26..]);
        for wrong in ["", "x", cut.as_str(), swapped.as_str(), foreign.as_str()] {
            assert_eq!(code(reset(world, wrong, "new")), "link-invalid", "{wrong}");
        }
        assert_eq!(code(confirm(world, &good)), "link-invalid");
        reset(world, &good, "new").unwrap();
        assert_eq!(code(reset(world, &good, "newer")), "link-invalid");
        let _ = letters(world);
        ask_reset(world, ANA);
        let (_, late) = letter(world, "password-reset");
        behind(world, "update ticket set expires_at = created_at");
        assert_eq!(code(reset(world, &late, "newer")), "link-invalid");
    });
}

#[test]
fn nobody_is_sent_a_mail_for_an_address_without_an_account() {
    on_each(|world| {
        ask_reset(world, "nobody@example.org");
        assert!(letters(world).is_empty());
        assert_eq!(world.number("select count(*) from job"), 0);
    });
}

#[test]
fn another_password_ends_every_session_and_is_told() {
    on_each(|world| {
        let user = account(world, ANA);
        let session = sign_in(world, user.id, HASH).unwrap();
        ask_reset(world, ANA);
        ask_reset(world, ANA);
        let codes: Vec<_> = letters(world)
            .into_iter()
            .map(|letter| letter.values["code"].clone().unwrap())
            .collect();
        reset(world, &codes[0], "new").unwrap();
        assert_eq!(code(enter(world, &session)), "not-signed-in");
        assert_eq!(code(sign_in(world, user.id, HASH)), "bad-credentials");
        assert!(sign_in(world, user.id, "new").is_ok());
        // The other mail cannot undo it.
        assert_eq!(code(reset(world, &codes[1], "theirs")), "link-invalid");
        letter(world, "password-changed");
    });
}

#[test]
fn the_database_holds_neither_codes_nor_sessions() {
    on_each(|world| {
        let user = account(world, ANA);
        ask_reset(world, ANA);
        let (_, secret) = letter(world, "password-reset");
        let session = sign_in(world, user.id, HASH).unwrap();
        let secrets = [&secret[26..], session.rsplit_once('_').unwrap().1];
        let mut held = String::new();
        for sql in
            ["select payload from ticket", "select payload from job", "select after from journal"]
        {
            let rows = world.rows(sql, &[], |row| row.get::<Option<planify_store::JsonText>>(0));
            held.push_str(&format!("{rows:?}"));
        }
        for sql in ["select secret_hash from ticket", "select secret_hash from user_session"] {
            for hash in world.rows(sql, &[], |row| row.get::<Vec<u8>>(0)) {
                assert_eq!(hash.len(), 32);
            }
        }
        for secret in secrets {
            assert!(!held.contains(secret));
        }
        assert!(!held.contains("Ana") && !held.contains(ANA), "{held}");
    });
}

#[test]
fn a_session_ends_by_signing_out_by_age_and_by_rest() {
    on_each(|world| {
        let user = account(world, ANA);
        let [one, two, three] = [(); 3].map(|()| sign_in(world, user.id, HASH).unwrap());
        let end = |text: &str, which| {
            let text = text.to_owned();
            world.write(move |tx| sessions::end(tx, &text, which)).unwrap()
        };
        assert_eq!(end(&one, Which::This).unwrap().count, 1);
        assert_eq!(end(&one, Which::This), None);
        assert_eq!(code(enter(world, &one)), "not-signed-in");
        assert!(enter(world, &two).is_ok());
        assert_eq!(end(&two, Which::All).unwrap().count, 2);
        assert_eq!(code(enter(world, &three)), "not-signed-in");
        for text in ["", "pls_", "pls_a_b", &one.to_uppercase(), &format!("{one}x")] {
            assert_eq!(code(enter(world, text)), "not-signed-in", "{text}");
        }
    });
}

#[test]
fn a_session_ends_when_it_rested_for_two_weeks_or_is_a_month_old() {
    on_each(|world| {
        let user = account(world, ANA);
        let session = sign_in(world, user.id, HASH).unwrap();
        let (then, long_ago) = (world.now() - 13 * DAY, world.now() - 15 * DAY);
        let used = |at: jiff::Timestamp| {
            world
                .write(move |tx| {
                    let rest = "update user_session set last_used_at = $1";
                    Ok(tx.execute(rest, &[at.into()])?)
                })
                .unwrap();
        };
        used(then);
        assert!(enter(world, &session).is_ok());
        used(long_ago);
        assert_eq!(code(enter(world, &session)), "not-signed-in");
        let id = world.rows("select session_id from user_session", &[], |row| row.get(0))[0];
        let now = world.now();
        world.write(move |tx| sessions::touch(tx, &[(id, now)])).unwrap();
        assert!(enter(world, &session).is_ok());
        behind(world, "update user_session set expires_at = created_at");
        assert_eq!(code(enter(world, &session)), "not-signed-in");
    });
}

#[test]
fn a_profile_is_changed_by_its_user_and_the_journal_names_nobody() {
    on_each(|world| {
        let user = account(world, ANA);
        let actor = enter(world, &sign_in(world, user.id, HASH).unwrap()).unwrap();
        let words = UserWords {
            name: Some("Ana Kovač".into()),
            phone: Patch::Set("+386 40 111 222".into()),
            consents: Some(vec!["sms".into()]),
            ..UserWords::default()
        };
        let edit = EditUser::parse(words).unwrap();
        let (call, again) = (Call::by(actor), edit.clone());
        let changed = world.write(move |tx| users::edit(tx, &call, &edit)).unwrap();
        assert!(changed.changed());
        assert_eq!(changed.data.version, 2);
        let call = Call::by(actor);
        assert!(!world.write(move |tx| users::edit(tx, &call, &again)).unwrap().changed());
        let seen = world.read(move |tx| users::get(tx, &actor)).unwrap();
        assert_eq!(seen.profile.name, "Ana Kovač");
        assert_eq!(seen.profile.consents.len(), 1);
        let stale = Call { if_version: Some(1), ..Call::by(actor) };
        let refused = world.write(move |tx| users::edit(tx, &stale, &EditUser::default()));
        assert_eq!(code(refused), "version-conflict");
        let journal = world.rows("select after from journal", &[], |row| {
            row.get::<Option<planify_store::JsonText>>(0)
        });
        assert!(!format!("{journal:?}").contains("Kova"), "{journal:?}");
    });
}

#[test]
fn a_deleted_account_lets_nobody_in_and_leaves_no_name() {
    on_each(|world| {
        let user = account(world, ANA);
        let session = sign_in(world, user.id, HASH).unwrap();
        ask_reset(world, ANA);
        let (_, secret) = letter(world, "password-reset");
        let call = Call::by(enter(world, &session).unwrap());
        let left = world.write(move |tx| users::delete(tx, &call, &keys())).unwrap().data.user;
        assert_eq!((left.profile.name.as_str(), left.email), ("deleted user", None));
        assert_eq!(code(enter(world, &session)), "not-signed-in");
        assert_eq!(code(sign_in(world, user.id, HASH)), "bad-credentials");
        assert_eq!(code(reset(world, &secret, "new")), "link-invalid");
        let address = email(ANA);
        assert_eq!(world.read(move |tx| accounts::credential(tx, &address)).unwrap(), None);
        assert_eq!(world.number("select count(*) from ticket"), 0);
        // The address is free again.
        assert_ne!(account(world, ANA).id, user.id);
    });
}

#[test]
fn the_last_owner_and_the_daemons_own_user_stay() {
    on_each(|world| {
        let local = world.call();
        assert_eq!(code(world.write(move |tx| users::delete(tx, &local, &keys()))), "forbidden");
        let user = account(world, ANA);
        let session = sign_in(world, user.id, HASH).unwrap();
        let (id, org) = (user.id, world.actor.org);
        world
            .write(move |tx| {
                let club = planify_core::id::OrgId::from(tx.new_uuid());
                crate::world::insert_org(tx, club, "club", "Club")?;
                planify_store::members::insert(tx, club, id, "owner".parse()?)?;
                planify_store::members::insert(tx, org, id, "organiser".parse()?)?;
                Ok(())
            })
            .unwrap();
        let delete = || {
            let call = Call::by(enter(world, &session)?);
            world.write(move |tx| users::delete(tx, &call, &keys())).map(|done| done.data.user)
        };
        assert_eq!(code(delete()), "last-owner");
        assert!(enter(world, &session).is_ok());
        let local = world.actor.user_id().unwrap();
        world
            .write(move |tx| {
                let club = planify_store::orgs::find_by_slug(tx, "club")?.unwrap();
                planify_store::members::insert(tx, club, local, "owner".parse()?)?;
                Ok(())
            })
            .unwrap();
        delete().unwrap();
        assert_eq!(code(enter(world, &session)), "not-signed-in");
        assert_eq!(world.number("select count(*) from member"), 2);
    });
}

#[test]
fn tokens_and_their_last_use_end_with_their_user() {
    on_each(|world| {
        let user = account(world, ANA);
        let (id, org) = (user.id, world.actor.org);
        world
            .write(move |tx| {
                planify_store::members::insert(tx, org, id, "admin".parse()?)?;
                Ok(())
            })
            .unwrap();
        let actor = enter(world, &sign_in(world, user.id, HASH).unwrap()).unwrap();
        let (call, secret) = (Call::by(actor), Secret::generate().unwrap());
        let new = NewToken { name: "ci".into(), scopes: "read".parse().unwrap(), expires_at: None };
        let (row, text) =
            world.write(move |tx| tokens::create(tx, &call, &new, &secret)).unwrap().data;
        assert_eq!(row.last_used_at, None);
        let now = world.now();
        world.write(move |tx| tokens::touch(tx, &[(row.id, now)])).unwrap();
        let seen = world.rows("select last_used_at from api_token", &[], |row| {
            row.get::<Option<jiff::Timestamp>>(0)
        });
        assert_eq!(seen, [Some(now)]);
        let try_token = || {
            let text = text.clone();
            world.read(move |tx| tokens::authenticate(tx, &text))
        };
        assert!(try_token().is_ok());
        let call = Call::by(actor);
        world.write(move |tx| users::delete(tx, &call, &keys())).unwrap();
        assert_eq!(code(try_token()), "not-signed-in");
    });
}

#[test]
fn a_user_keeps_the_newest_fifty_sessions() {
    on_each(|world| {
        let user = account(world, ANA);
        let all: Vec<_> = (0..52).map(|_| sign_in(world, user.id, HASH).unwrap()).collect();
        assert_eq!(code(enter(world, &all[1])), "not-signed-in");
        assert!(enter(world, &all[2]).is_ok());
        assert_eq!(world.number("select count(*) from user_session"), 50);
    });
}

#[test]
fn one_of_many_who_answer_the_same_mail_makes_the_account() {
    on_each(|world| {
        ask(world, ANA, "Ana", HASH);
        let (_, secret) = letter(world, "account-confirm");
        let codes: BTreeSet<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(|| confirm(world, &secret).err().and_then(|error| error.code()))
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(codes, BTreeSet::from([None, Some("link-invalid")]));
        assert_eq!(world.number("select count(*) from credential"), 1);
    });
}

#[test]
fn letters_are_tried_again_and_given_up() {
    on_each(|world| {
        ask(world, ANA, "Ana", HASH);
        let mut holders = 1..;
        let mut attempt = |sending: Sending| {
            let holder = Uuid::from_u128(holders.next().unwrap());
            world
                .write(move |tx| {
                    let job = outbox::lease(tx, holder, 1)?.remove(0);
                    let attempt = Attempt { channel: "mail".to_owned(), sending: sending.clone() };
                    outbox::record(tx, &job, &attempt)
                })
                .unwrap()
        };
        let again = attempt(Sending::Temporary("busy".to_owned()));
        assert!(matches!(again, outbox::Course::Again(_)), "{again:?}");
        behind(world, "update job set due_at = created_at");
        let over = attempt(Sending::Permanent("no such mailbox".to_owned()));
        assert_eq!(over, outbox::Course::Settled);
        assert_eq!(world.number("select count(*) from job where due_at is null"), 1);
        let slug =
            world.read(move |tx| orgs::slug(tx, &Actor::system(Uuid::nil().into()))).unwrap();
        assert_eq!(slug, "");
    });
}

#[test]
fn of_two_owners_who_leave_at_once_one_stays() {
    on_each(|world| {
        let owners = [ANA, "bor@example.org"].map(|address| account(world, address));
        let ids = [owners[0].id, owners[1].id];
        world
            .write(move |tx| {
                let club = planify_core::id::OrgId::from(tx.new_uuid());
                crate::world::insert_org(tx, club, "club", "Club")?;
                for id in ids {
                    planify_store::members::insert(tx, club, id, "owner".parse()?)?;
                }
                Ok(())
            })
            .unwrap();
        let calls =
            ids.map(|id| Call::by(enter(world, &sign_in(world, id, HASH).unwrap()).unwrap()));
        let codes: BTreeSet<_> = std::thread::scope(|scope| {
            let threads = calls.map(|call| {
                scope.spawn(move || {
                    let left = world.write(move |tx| users::delete(tx, &call, &keys()));
                    left.err().and_then(|error| error.code())
                })
            });
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(codes, BTreeSet::from([None, Some("last-owner")]));
    });
}

#[test]
fn without_an_invitation_no_mail_leaves_where_one_is_needed() {
    on_each(|world| {
        let ask = || {
            let new = NewAccount { email: email(ANA), profile: Profile::named("Ana") };
            let ask = move |tx: &mut planify_store::Tx<'_>| {
                accounts::ask(tx, &keys(), &new, HASH, Admission::Invited)
            };
            world.write(ask).unwrap();
        };
        ask();
        assert!(letters(world).is_empty());
        let call = world.call();
        world
            .write(move |tx| {
                let new = NewInvite { email: email(ANA), roles: "viewer".parse()? };
                invites::create(tx, &call, &keys(), &new)
            })
            .unwrap();
        ask();
        let kinds: BTreeSet<_> = letters(world).iter().map(|letter| letter.kind).collect();
        assert!(kinds.contains("account-confirm"), "{kinds:?}");
    });
}
