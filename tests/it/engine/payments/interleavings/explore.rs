//! Goes through the states that sequences of letters lead to: depth first, back by savepoints.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

use planify_core::rule::Refusal;
use planify_engine::EngineError;
use planify_store::Tx;
use planify_testkit::stores;

use super::super::super::bookings::house::House;
use super::stage::{Bounds, Letter, Scene, Stage};
use crate::world::World;

/// What was gone through.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Explored {
    /// Different states.
    pub(super) states: usize,
    /// Steps from one state to another.
    pub(super) steps: usize,
    /// Sequences of at most so many letters of which each changes something.
    pub(super) sequences: u128,
}

/// A state as far as it is compared.
type Image = u128;

#[derive(Default)]
struct Walk {
    /// How many letters were tried from a state at most.
    tried: HashMap<Image, usize>,
    /// Where the letters lead.
    edges: HashMap<Image, Vec<Image>>,
    /// States that come to rest as they should.
    rested: HashSet<Image>,
    path: Vec<Letter>,
}

/// Looks at every state that at most so many letters lead to.
pub(super) fn explored(bounds: Bounds, depth: usize) -> Result<Explored, String> {
    let found = Arc::new(Mutex::new(None));
    let kept = Arc::clone(&found);
    stores::in_memory(move |store| {
        let world = World::on(store);
        let house = House::furnished(&world);
        let wanted = Stage::furnish(&house);
        let (kept, actor) = (Arc::clone(&kept), world.actor);
        let undone = store.write(move |tx| {
            let (stage, scene) = Stage::open(tx, actor, &wanted, bounds);
            *kept.lock().unwrap() = Some(walk(tx, &stage, scene, depth));
            Err::<(), _>(EngineError::Refused(Refusal::new("undone", "nothing of it stays")))
        });
        assert!(undone.is_err());
    });
    let found = found.lock().unwrap().take();
    found.expect("it was gone through")
}

fn walk(
    tx: &mut Tx<'_>,
    stage: &Stage,
    mut scene: Scene,
    depth: usize,
) -> Result<Explored, String> {
    let mut walk = Walk::default();
    let start = stage.image(tx, &scene);
    walk.visit(tx, stage, &mut scene, (start, depth))?;
    let mut known = HashMap::new();
    Ok(Explored {
        states: walk.tried.len(),
        steps: walk.edges.values().map(Vec::len).sum(),
        sequences: sequences(&walk.edges, (start, depth), &mut known),
    })
}

/// How many sequences there are from a state, the empty one included.
fn sequences(
    edges: &HashMap<Image, Vec<Image>>,
    (from, depth): (Image, usize),
    known: &mut HashMap<(Image, usize), u128>,
) -> u128 {
    if depth == 0 {
        return 1;
    }
    if let Some(count) = known.get(&(from, depth)) {
        return *count;
    }
    let next = edges.get(&from).map(Vec::as_slice).unwrap_or_default();
    let count = 1 + next.iter().map(|to| sequences(edges, (*to, depth - 1), known)).sum::<u128>();
    known.insert((from, depth), count);
    count
}

impl Walk {
    /// Looks at a state, and at all that up to `left` letters lead to from it.
    fn visit(
        &mut self,
        tx: &mut Tx<'_>,
        stage: &Stage,
        scene: &mut Scene,
        (image, left): (Image, usize),
    ) -> Result<(), String> {
        let before = self.tried.get(&image).copied();
        if before.is_some_and(|tried| tried >= left) {
            return Ok(());
        }
        self.tried.insert(image, left);
        if before.is_none() {
            let checked =
                stage.check(tx).and_then(|()| undone(tx, |tx| self.rest(tx, stage, scene.clone())));
            stage.go_back(tx, scene);
            checked.map_err(|error| format!("{error}\nafter {:?}", self.path))?;
        }
        if left == 0 {
            return Ok(());
        }
        let is_new = !self.edges.contains_key(&image);
        let mut edges = Vec::new();
        for letter in scene.letters(stage) {
            self.path.push(letter);
            undone(tx, |tx| {
                let mut next = scene.clone();
                if !stage.step(tx, &mut next, letter)? {
                    return Ok(());
                }
                let to = stage.image(tx, &next);
                if to == image {
                    return Ok(());
                }
                edges.push(to);
                self.visit(tx, stage, &mut next, (to, left - 1))
            })?;
            stage.go_back(tx, scene);
            self.path.pop();
        }
        if is_new {
            self.edges.insert(image, edges);
        }
        Ok(())
    }

    /// Lets time pass and the daemon work until nothing changes any more, without a single message.
    fn rest(&mut self, tx: &mut Tx<'_>, stage: &Stage, mut scene: Scene) -> Result<(), String> {
        let mut trail = HashSet::new();
        loop {
            let image = stage.image(tx, &scene);
            if !trail.insert(image) {
                return Err("P5: it never comes to rest".to_owned());
            }
            if !self.rested.insert(image) {
                return Ok(());
            }
            stage.check(tx)?;
            if !stage.settle(tx, &mut scene, image)? {
                return stage.check_rest(tx);
            }
        }
    }
}

/// Does something of which nothing stays.
fn undone<T>(
    tx: &mut Tx<'_>,
    act: impl FnOnce(&mut Tx<'_>) -> Result<T, String>,
) -> Result<T, String> {
    tx.execute("savepoint letter", &[]).unwrap();
    // Whoever finds something wrong goes no further.
    let done = act(tx)?;
    tx.execute("rollback to letter", &[]).unwrap();
    tx.execute("release letter", &[]).unwrap();
    Ok(done)
}
