//! Workers on a store in memory with a provider that answers as told.
//!
//! Time stands still for the store until a test moves it, and passes at once for whoever sleeps.

use jiff::SignedDuration;
use planify_core::notice::{Kind, State, Timing};
use planify_engine::invitations::{self, Whom};
use planify_engine::{answers, outbox};
use planify_notify::SendError;
use planify_store::Tx;
use planify_store::notices::{self as rows, NoticeRow};

use super::*;
use crate::testing::{EVENT, House};

const ANA: &str = "ana@example.org";

/// A house with one guest, invited.
async fn invited() -> House {
    let house = House::new().await;
    house.add("Ana Novak", ANA, 2).await;
    house.invite().await;
    house
}

async fn notices(house: &House) -> Vec<NoticeRow> {
    let org = house.app.auth.local().org;
    let list = move |tx: &mut Tx<'_>| rows::list(tx, org, rows::Of::All, None, Uuid::max(), 600);
    let found = house.app.store.read(list).await.unwrap();
    found.into_iter().rev().map(|listed| listed.notice).collect()
}

/// Waits until the only notice is as wanted.
async fn until(house: &House, wanted: impl Fn(&NoticeRow) -> bool) -> NoticeRow {
    loop {
        let found = notices(house).await.remove(0);
        if wanted(&found) {
            return found;
        }
    }
}

async fn stop(house: &House, mut workers: Workers) {
    house.shutdown.drain();
    workers.stopped().await;
}

fn text(mail: &planify_notify::OutgoingMail) -> String {
    String::from_utf8(mail.bytes.clone()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_mail_that_is_due_leaves_whole_and_once() {
    let house = invited().await;
    let workers = spawn(&house.app).await.unwrap();
    house.mailer.wait_for(1).await;
    let notice = until(&house, |notice| notice.state == State::Sent).await;
    stop(&house, workers).await;
    let mails = house.mailer.mails();
    let [mail] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!((mail.recipient.as_str(), mail.envelope_from.as_str()), (ANA, "gala@example.org"));
    let left = planify_core::id::encode(notice.id.uuid());
    assert_eq!(mail.message_id, format!("{left}@example.org"));
    let text = text(mail);
    for line in [
        "From: \"Gala\" <gala@example.org>\r\n".to_owned(),
        "To: \"Ana Novak\" <ana@example.org>\r\n".to_owned(),
        "Subject: Invitation: Spring gala\r\n".to_owned(),
        format!("Message-ID: <{}>\r\n", mail.message_id),
        "Auto-Submitted: auto-generated\r\n".to_owned(),
        "Date: Sun, 10 Jan 2027 09:00:00 +0000\r\n".to_owned(),
        "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n".to_owned(),
    ] {
        assert!(text.contains(&line), "{line:?} in\n{text}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_mail_that_failed_for_now_is_sent_again_to_the_last_byte() {
    for failure in [
        SendError::Temporary { code: Some(451), text: "later".to_owned() },
        SendError::Ambiguous { text: "no answer".to_owned() },
    ] {
        let house = invited().await;
        house.mailer.answer(Err(failure));
        let workers = spawn(&house.app).await.unwrap();
        let waiting = until(&house, |notice| notice.attempts == 1).await;
        assert_eq!((waiting.state, house.mailer.mails().len()), (State::Pending, 1));
        house.clock.pass(SignedDuration::from_secs(10));
        until(&house, |notice| notice.state == State::Sent).await;
        stop(&house, workers).await;
        let mails = house.mailer.mails();
        assert_eq!(mails.len(), 2);
        assert_eq!(text(&mails[0]), text(&mails[1]));
    }
}

#[tokio::test(start_paused = true)]
async fn a_mail_that_is_refused_for_good_is_given_up_and_others_are_sent() {
    let house = House::new().await;
    house.add("Ana Novak", ANA, 2).await;
    house.mailer.answer(Err(SendError::Permanent { code: Some(550), text: "no".to_owned() }));
    house.invite().await;
    let workers = spawn(&house.app).await.unwrap();
    until(&house, |notice| notice.state == State::Failed).await;
    house.add("Bor", "bor@example.org", 1).await;
    house.invite().await;
    house.mailer.wait_for(2).await;
    stop(&house, workers).await;
    let states: Vec<_> = notices(&house).await.iter().map(|notice| notice.state).collect();
    assert_eq!(states, [State::Failed, State::Sent]);
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_is_away_costs_no_attempt() {
    let house = invited().await;
    house.mailer.answer(Err(SendError::Unavailable { text: "refused".to_owned() }));
    let workers = spawn(&house.app).await.unwrap();
    let waiting = until(&house, |notice| notice.last_error.is_some()).await;
    assert_eq!((waiting.state, waiting.attempts), (State::Pending, 0));
    house.clock.pass(SignedDuration::from_secs(10));
    until(&house, |notice| notice.state == State::Sent).await;
    stop(&house, workers).await;
}

#[tokio::test(start_paused = true)]
async fn what_a_daemon_held_when_it_died_is_taken_up_when_it_begins_again() {
    let house = invited().await;
    let lease = |tx: &mut Tx<'_>| outbox::lease(tx, Uuid::from_u128(1), 10);
    assert_eq!(house.app.store.write(&[], lease).await.unwrap().len(), 1);
    let workers = spawn(&house.app).await.unwrap();
    house.mailer.wait_for(1).await;
    stop(&house, workers).await;
    assert_eq!(notices(&house).await[0].state, State::Sent);
}

#[tokio::test(start_paused = true)]
async fn an_invitation_to_many_is_planned_by_chunks() {
    let house = House::new().await;
    for number in 0..501 {
        house.add("Guest", &format!("guest{number}@example.org"), 1).await;
    }
    let actor = house.app.auth.local();
    let later = "2027-02-01T09:00:00Z".parse().unwrap();
    let call =
        planify_engine::Call { timing: Timing::At(later), ..planify_engine::Call::by(actor) };
    let invite = move |tx: &mut Tx<'_>| invitations::invite(tx, &call, EVENT, &Whom::All);
    house.app.store.write(&[], invite).await.unwrap();
    let workers = spawn(&house.app).await.unwrap();
    while notices(&house).await.len() < 501 {}
    stop(&house, workers).await;
    let planned = notices(&house).await;
    assert_eq!(planned.len(), 501);
    assert!(planned.iter().all(|it| it.kind == Kind::Invited && it.due_at == later));
    assert_eq!(house.mailer.mails().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn duties_are_free_at_once_when_a_daemon_has_ended() {
    let house = House::new().await;
    let workers = spawn(&house.app).await.unwrap();
    let sweep = async |holder| {
        house.app.store.write(&[], move |tx| duties::sweep(tx, holder)).await.unwrap()
    };
    let other = Uuid::from_u128(1);
    assert_eq!(sweep(workers.holder).await, duties::Duty::Done(0));
    assert_eq!(sweep(other).await, duties::Duty::Elsewhere);
    stop(&house, workers).await;
    assert_eq!(sweep(other).await, duties::Duty::Done(0));
}

#[tokio::test(start_paused = true)]
async fn workers_stop_with_nothing_to_do() {
    let house = House::new().await;
    let workers = spawn(&house.app).await.unwrap();
    stop(&house, workers).await;
    let summary = house.run(|tx, call| answers::summary(tx, &call.actor, EVENT)).await;
    assert_eq!(summary.guests, 0);
}
