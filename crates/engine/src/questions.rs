//! Questions of an event to its guests, and what these answer.
//!
//! What is kept of a guest fits the questions as they are: a question does not change so that a kept
//! answer would be refused, and takes the answers to it along when it is deleted. Whoever answers or
//! changes questions holds their rows meanwhile.

use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, resolve};
use planify_core::actor::Actor;
use planify_core::answer::{Choice, Wish};
use planify_core::event::{self, Door, Event};
use planify_core::guest::Guest;
use planify_core::id::QuestionId;
use planify_core::permission::{Action, permit};
use planify_core::question::{
    self, Demand, EditQuestion, Form, QUESTIONS_MAX, Question, Responses, name_of,
};
use planify_core::reference::IdPart;
use planify_core::rule::Refusal;
use planify_core::text::numbered;
use planify_store::{Tx, events, guests, questions};
use uuid::Uuid;

/// Lists the questions of an event in their order.
pub fn list(tx: &mut Tx<'_>, actor: &Actor, event: &str) -> Result<Vec<Question>, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    Ok(questions::list(tx, event.org, event.id)?)
}

/// Reads a question.
pub fn get(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    question: &str,
) -> Result<Question, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let all = questions::list(tx, event.org, event.id)?;
    find(&event, all, question)
}

/// Finds the question that a reference names: its name, its id, or a part of one.
fn find(event: &Event, all: Vec<Question>, text: &str) -> Result<Question, EngineError> {
    resolve::check_length(text)?;
    let named = all.iter().position(|it| it.name == text || it.id.to_string() == text);
    let place = match (named, IdPart::parse(text, QuestionId::PREFIX)) {
        (Some(place), _) => Some(place),
        (None, None) => None,
        (None, Some(part)) => {
            let fits = |question: &&Question| part.matches(question.id.uuid());
            if all.iter().filter(fits).count() > 1 {
                let candidates = all.iter().filter(fits);
                return Err(EngineError::Ambiguous {
                    reference: text.to_owned(),
                    candidates: candidates
                        .map(|it| (it.id.to_string(), it.details.title.clone()))
                        .collect(),
                });
            }
            all.iter().position(|question| fits(&question))
        }
    };
    place.and_then(|place| all.into_iter().nth(place)).ok_or_else(|| {
        Refusal::new("not-found", format!("no question `{}`", text.escape_debug()))
            .hint(format!("list them with `planify question list {}`", event.slug))
            .into()
    })
}

/// Adds a question behind the others, under the name that is wished for or one made from its title.
pub fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    (new, name): (&EditQuestion, Option<&str>),
) -> Result<Outcome<Question>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    event::check_editable(&event)?;
    // The event's row is held from here on, so that the limit holds.
    questions::count(tx, event.org, event.id, 1)?;
    let others = questions::lock(tx, event.org, event.id)?;
    if others.len() >= QUESTIONS_MAX {
        let message = format!("an event asks at most {QUESTIONS_MAX} questions");
        return Err(Refusal::new("too-large", message).into());
    }
    let last = others.iter().map(|other| other.details.position).max().unwrap_or(0);
    let details = question::create(new, last)?;
    let wished = name_of(name, &details.title)?;
    let question = Question {
        id: tx.new_uuid().into(),
        org: event.org,
        event: event.id,
        name: free_name(&others, wished, name)?,
        details,
        version: 1,
    };
    questions::insert(tx, &question)?;
    let recorder = Recorder::begin(tx, call, event.org, "question.add");
    recorder.created(tx, subject(&question), journal_fields(&question))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(question) })
}

/// The name itself; with the first number that is free if nobody asked for it by name.
fn free_name(
    others: &[Question],
    wished: String,
    asked: Option<&str>,
) -> Result<String, EngineError> {
    let is_taken = |name: &str| others.iter().any(|other| other.name == name);
    if !is_taken(&wished) {
        return Ok(wished);
    }
    if asked.is_some() {
        let message = format!("another question has the name `{wished}`");
        return Err(Refusal::new("duplicate-key", message).field("name").into());
    }
    (2..=u32::MAX)
        .map(|number| numbered(&wished, number))
        .find(|name| !is_taken(name))
        .ok_or_else(|| Refusal::new("duplicate-key", "no name is free").into())
}

/// Changes a question; every answer that was given to it must still be one.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, question): (&str, &str),
    edit: &EditQuestion,
) -> Result<Outcome<Question>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    let all = questions::lock(tx, event.org, event.id)?;
    let current = find(&event, all, question)?;
    call.check_version(&current.name, current.version)?;
    let details = question::edit(&current.details, edit)?;
    if details == current.details {
        return Ok(Outcome::unchanged(current));
    }
    event::check_editable(&event)?;
    let before = journal_fields(&current);
    let narrowed = details.form != current.details.form;
    let question = Question { details, version: current.version + 1, ..current };
    if narrowed {
        check_answered(tx, &question)?;
    }
    questions::save(tx, &question)?;
    let recorder = Recorder::begin(tx, call, event.org, "question.edit");
    recorder.changed(tx, subject(&question), before, journal_fields(&question))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(question) })
}

/// Refuses a change of a question that guests answered otherwise.
fn check_answered(tx: &mut Tx<'_>, question: &Question) -> Result<(), EngineError> {
    let answered = guests::with_response(tx, question.event, &question.name)?;
    let answers = answered.iter().filter_map(|(_, responses)| responses.get(&question.name));
    let lost = answers
        .filter(|answer| !question.read(answer).is_ok_and(|kept| kept.as_ref() == Some(*answer)));
    match lost.count() {
        0 => Ok(()),
        count => {
            let message = format!(
                "{count} guests gave an answer to `{}` that would be none any more",
                question.name
            );
            Err(Refusal::new("has-answers", message)
                .hint("keep what they chose, or delete the question with its answers")
                .into())
        }
    }
}

/// Deletes a question with the answers to it.
pub fn delete(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    question: &str,
) -> Result<Outcome<Question>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    let all = questions::lock(tx, event.org, event.id)?;
    let question = find(&event, all, question)?;
    call.check_version(&question.name, question.version)?;
    let answered = guests::with_response(tx, event.id, &question.name)?;
    let count = answered.len();
    for (guest, mut responses) in answered {
        responses.remove(&question.name);
        guests::set_responses(tx, event.org, guest, &responses)?;
    }
    questions::delete(tx, &question)?;
    questions::count(tx, event.org, event.id, -1)?;
    let recorder = Recorder::begin(tx, call, event.org, "question.delete");
    recorder.deleted(tx, subject(&question), journal_fields(&question))?;
    let warnings = (count > 0).then(|| format!("the answers of {count} guests are gone with it"));
    Ok(Outcome {
        data: question,
        op: Some(recorder.op()),
        effects: Vec::new(),
        warnings: warnings.into_iter().collect(),
    })
}

/// Asks the guests of one event what those of another are asked.
pub(crate) fn copy(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    source: &Event,
    target: &Event,
) -> Result<Event, EngineError> {
    if source.questions == 0 {
        return Ok(target.clone());
    }
    let all = questions::list(tx, source.org, source.id)?;
    let count = i64::try_from(all.len()).unwrap_or(0);
    questions::count(tx, target.org, target.id, count)?;
    for question in all {
        let id = tx.new_uuid().into();
        let copied = Question { id, event: target.id, version: 1, ..question };
        questions::insert(tx, &copied)?;
        recorder.created(tx, subject(&copied), journal_fields(&copied))?;
    }
    Ok(events::find(tx, target.org, target.id)?.unwrap_or_else(|| target.clone()))
}

/// What a guest's answers to questions become with a wish; none if they stay as they are.
///
/// # Errors
/// `bad-answers`, also if a guest comes without answering what is required.
pub(crate) fn responses_after(
    tx: &mut Tx<'_>,
    event: &Event,
    (guest, wish): (&Guest, &Wish),
    door: Door,
) -> Result<Option<Responses>, EngineError> {
    if event.questions == 0 && wish.responses.is_empty() {
        return Ok(None);
    }
    let all = questions::lock(tx, event.org, event.id)?;
    let demand = match (door, wish.choice) {
        (Door::Guest, Choice::Yes) => Demand::Required,
        (Door::Guest, Choice::No | Choice::Maybe) | (Door::Organiser, _) => Demand::Given,
    };
    let responses = question::check(&all, &guest.responses, &wish.responses, demand)?;
    Ok(Some(responses).filter(|responses| *responses != guest.responses))
}

/// Writes what a guest answered to questions.
pub(crate) fn save_responses(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    guest: Guest,
    responses: Responses,
) -> Result<Guest, EngineError> {
    guests::set_responses(tx, guest.org, guest.id, &responses)?;
    let before = fields! { "answers": guest.responses };
    let after = fields! { "answers": responses };
    recorder.changed(tx, crate::guests::subject(&guest), before, after)?;
    Ok(Guest { responses, version: guest.version + 1, ..guest })
}

fn subject(question: &Question) -> (&'static str, Uuid) {
    (QuestionId::PREFIX, question.id.uuid())
}

fn journal_fields(question: &Question) -> Fields {
    let details = &question.details;
    let mut fields = fields! {
        "event": question.event.to_string(),
        "name": question.name,
        "title": details.title,
        "kind": details.form.kind().name(),
        "required": details.required,
        "position": details.position,
    };
    let of_kind = match &details.form {
        Form::Text { max_length } => fields! { "max_length": max_length },
        Form::Choice { options } => fields! { "options": options },
        Form::Number { min, max } => fields! {
            "min": min.map(|number| number.to_string()),
            "max": max.map(|number| number.to_string()),
        },
        Form::YesNo => Fields::new(),
    };
    fields.extend(of_kind);
    fields
}
