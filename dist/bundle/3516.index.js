export const id = 3516;
export const ids = [3516];
export const modules = {

/***/ 52933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   R1: () => (/* binding */ withPaths),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   en: () => (/* binding */ needlesOf),
/* harmony export */   zs: () => (/* binding */ ambiguous)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22880);


/**
 * Whether a place is meant by a line of `images`. The name of a kustomize entry counts first. An image-json knows its
 * repository, so nothing of another repository is meant; a bare name in the file stands for any. Otherwise a name with
 * a slash is a whole repository (its registry's host may be left out), one without is a last segment.
 */
const matches = (wanted, { entryName, chosenBy, image: { repository } }) => {
    if (chosenBy !== undefined)
        return wanted.paths?.includes(chosenBy) ?? false;
    if (entryName === wanted.name || repository === wanted.newName)
        return true;
    if (wanted.repository !== undefined) {
        return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to)(repository) === wanted.repository || repository === wanted.name;
    }
    if (!wanted.name.includes('/'))
        return (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(repository) === wanted.name;
    return repository === wanted.name || (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to)(repository) === wanted.name;
};
/** The repositories among matched places that are different images under one name; empty when they agree. */
const ambiguous = (wanted, places) => {
    const entries = new Set(places.map(({ entryName }) => entryName));
    const repositories = places
        .filter(({ entryName, chosenBy }) => entryName !== wanted.name && chosenBy === undefined)
        .map(({ image: { repository } }) => repository)
        .filter((repository) => repository !== wanted.newName && !entries.has(repository));
    const different = [...new Set(repositories.map(_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to))];
    return different.length > 1 ? different : [];
};
/** Whether a person means this image by a name: as it is called, its last segment, or its repository. */
const isCalled = (image, name) => [image.name, image.repository, (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(image.name)].includes(name);
/** What a file must hold for any of its places to be meant: a cheap test before the file is parsed. */
const needlesOf = ({ name, repository, newName }) => [name, repository, newName].flatMap((text) => (text === undefined ? [] : [(0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(text)]));
/** The image with the paths that were chosen for it. */
const withPaths = (wanted, paths) => {
    const own = paths.filter(({ name }) => name === wanted.name || name === wanted.repository);
    return own.length === 0 ? wanted : { ...wanted, paths: own };
};


/***/ }),

/***/ 53516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollbackOnHead: () => (/* binding */ rollbackOnHead)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/near-names.js
var near_names = __webpack_require__(43786);
// EXTERNAL MODULE: ./build/src/gitops/places/match.js
var match = __webpack_require__(52933);
// EXTERNAL MODULE: ./build/src/gitops/history/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/src/gitops/history/trailers.js
var trailers = __webpack_require__(55329);
;// CONCATENATED MODULE: ./build/src/gitops/history/find-bumps.js





/** The bumps that are to be taken back, newest first; a Failure when there is none, with what is there instead. */
const findBumps = async (question) => {
    const { remote, head, commit } = question;
    for (let count = read_pasts/* recentCommits */.i;; count *= 8) {
        const history = await remote.log(head, count);
        if ('again' in history)
            return history;
        const { commits, complete } = history;
        const found = commit === undefined ? lastOfEach(question, commits) : byId(question, commit, commits);
        if ('bumps' in found)
            return found.bumps;
        if (complete)
            throw new failure/* Failure */.H('not-found', `${remote.url} at ${remote.branch}: ${found.missing}`);
    }
};
const byId = ({ services }, id, commits) => {
    const at = commits.findIndex((commit) => commit.id.startsWith(id));
    const commit = commits[at];
    if (commit === undefined)
        return { missing: `no commit ${id} in its history: correct commit, or manifests-branch` };
    const others = commits.filter((other) => other.id.startsWith(id));
    if (others.length > 1) {
        const found = others.map((other) => other.id.slice(0, 40)).join(', ');
        throw new failure/* Failure */.H('invalid-input', `commit: ${id} begins the ids of several commits, ${found}: give more of it`);
    }
    const written = [commit, ...broughtInBy(commit, commits)].flatMap(({ message }) => (0,trailers/* readRecord */.aE)(message).written);
    if (written.length === 0) {
        const first = commit.message.split('\n', 1)[0];
        const todo = 'give the commit of a bump, or take this one back by git revert';
        throw new failure/* Failure */.H('rejected', `${commit.id} (${first}) is no bump: it names no image in its trailers; ${todo}`);
    }
    const unknown = services.filter((service) => !written.some((image) => (0,match/* isCalled */.AP)(image, service)));
    if (unknown.length > 0)
        throw new failure/* Failure */.H('not-found', `${commit.id} ${noSuch(unknown, written)}`);
    const images = written.filter((image) => services.length === 0 || services.some((name) => (0,match/* isCalled */.AP)(image, name)));
    return { bumps: [{ commit, images, history: commits.slice(0, at + 1) }] };
};
/** The commits that a merge brought in: they are listed between it and its first parent. */
const broughtInBy = ({ id, parents }, commits) => {
    if (parents.length < 2)
        return [];
    const from = commits.findIndex((commit) => commit.id === id);
    const to = commits.findIndex((commit) => commit.id === parents[0]);
    return commits.slice(from + 1, to < 0 ? undefined : to);
};
const lastOfEach = ({ services, covers }, commits) => {
    const told = commits.map((commit) => ({ commit, written: (0,trailers/* readRecord */.aE)(commit.message).written }));
    const isMeant = (image, service) => (0,match/* isCalled */.AP)(image, service) && covers(image.files ?? []);
    const last = services.map((service) => told.findIndex(({ written }) => written.some((image) => isMeant(image, service))));
    const missing = services.filter((_service, index) => last[index] === -1);
    if (missing.length > 0)
        return {
            missing: noSuch(missing, told.flatMap(({ written }) => written)),
        };
    const bumps = [...new Set(last)]
        .sort((one, other) => one - other)
        .flatMap((at) => {
        const { commit, written } = told[at] ?? { written: [] };
        const names = services.filter((_service, index) => last[index] === at);
        const images = written.filter((image) => names.some((name) => isMeant(image, name)));
        return commit === undefined ? [] : [{ commit, images, history: commits.slice(0, at + 1) }];
    });
    return { bumps };
};
const noSuch = (names, written) => {
    const there = [...new Set(written.map(({ name }) => name))];
    const near = names.flatMap((name) => (0,near_names/* nearNames */.$)(name, there));
    const listed = near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${there.slice(0, 8).join(', ') || 'none'}`;
    return `has no bump of ${names.join(', ')}; ${listed}. Correct services`;
};

// EXTERNAL MODULE: ./build/src/gitops/remote/select-files.js
var select_files = __webpack_require__(96667);
// EXTERNAL MODULE: ./build/src/gitops/places/edit.js + 1 modules
var places_edit = __webpack_require__(37819);
// EXTERNAL MODULE: ./build/src/gitops/places/excerpt.js
var excerpt = __webpack_require__(7610);
// EXTERNAL MODULE: ./build/src/gitops/places/find-sites.js
var find_sites = __webpack_require__(84353);
// EXTERNAL MODULE: ./build/src/gitops/places/place.js
var place = __webpack_require__(22880);
;// CONCATENATED MODULE: ./build/src/gitops/rollback/rollback-changes.js


const targetOf = ({ place: { image } }) => ({
    repository: image.repository,
    tag: image.tag ?? '',
    digest: image.digest ?? '',
});
/** What the bump changed of an image, by the paths of the files. */
const changesOf = (wanted, { old, bumped }) => {
    const changes = new Map();
    for (const [path, sites] of bumped) {
        const changed = changesIn(wanted, old.get(path) ?? [], sites);
        if (changed.length > 0)
            changes.set(path, changed);
    }
    return changes;
};
/** Before the bump a place may have had another repository: then its name tells it, which that bump went by. */
const changesIn = (wanted, old, bumped) => {
    const byName = (site) => (0,match/* matches */.cK)(wanted, site.place) || (0,match/* matches */.cK)({ name: wanted.name }, site.place);
    const isOwn = (site) => (0,match/* matches */.cK)(wanted, site.place);
    const [before, after] = [isOwn, byName]
        .map((means) => [old.filter(means), bumped.filter(means)])
        .find(([then, theirs]) => then?.length === theirs?.length) ?? [[], []];
    const own = (after ?? []).map((site, index) => ({ site, old: before?.[index] })).filter(({ site }) => isOwn(site));
    return own.flatMap(({ site, old: same }, index) => same === undefined || keyOf(targetOf(same)) === keyOf(targetOf(site))
        ? []
        : [{ index, count: own.length, before: targetOf(same), after: targetOf(site) }]);
};
/** The same for two targets that are the same image, whatever host they are pulled from. */
const keyOf = ({ repository, tag, digest }) => JSON.stringify([(0,place/* withoutHost */.to)(repository), tag, digest]);

;// CONCATENATED MODULE: ./build/src/gitops/rollback/judge-sites.js

/** By its number where the file has as many places as then; else by what it holds, if that leaves no doubt. */
const judgeSites = (sites, changes) => {
    const isSame = changes.every(({ count }) => count === sites.length);
    const byIndex = new Map(changes.map((change) => [change.index, judgeOf([change])]));
    const byContent = isSame ? () => 'untouched' : judgeOf(changes);
    return sites.map((site, index) => {
        const judge = (isSame ? byIndex.get(index) : undefined) ?? byContent;
        return { site, verdict: judge(targetOf(site)) };
    });
};
const judgeOf = (changes) => {
    const byAfter = Map.groupBy(changes, ({ after }) => keyOf(after));
    const olds = new Set(changes.map(({ before }) => keyOf(before)));
    const restorable = new Map([...byAfter].flatMap(([key, same]) => {
        const [first, ...others] = same;
        return first && others.every(({ before }) => keyOf(before) === keyOf(first.before)) ? [[key, first.before]] : [];
    }));
    return (held) => {
        const before = restorable.get(keyOf(held));
        if (before !== undefined)
            return { before };
        return olds.has(keyOf(held)) ? 'standing' : 'other';
    };
};

;// CONCATENATED MODULE: ./build/src/gitops/rollback/decide-rollback.js







/** Decides by meaning: a place that still holds what the bump wrote gets back what it held before, wherever it is by now. */
const decideRollback = ({ before, bumped, now }, images, paths = []) => {
    const refusals = [];
    const splices = new Map();
    const wanted = images.map((image) => wantedOf(image, paths));
    const [old, theirs, here] = [sitesIn(before, wanted), sitesIn(bumped, wanted), sitesIn(now, wanted)];
    const restore = ({ site, before: target }, image) => {
        const edit = (0,places_edit/* editPlace */.E)(site.text, site.place, restoring(image, target, targetOf(site)));
        if ('obstacle' in edit) {
            refusals.push((0,excerpt/* pointAt */.s)({ path: site.path, text: site.text, offset: edit.offset }, edit.obstacle));
            return [];
        }
        const inFile = splices.get(site.path) ?? { text: site.text, own: [] };
        inFile.own.push(...edit.splices);
        splices.set(site.path, inFile);
        return [{ path: site.path, line: site.line, from: targetOf(site), to: target }];
    };
    const restored = images.map((image, index) => {
        const one = wanted[index] ?? wantedOf(image, paths);
        const changes = changesOf(one, { old, bumped: theirs });
        const own = ownSites(one, { changes, here });
        const judged = [...own].flatMap(([path, sites]) => judgeSites(sites, changes.get(path) ?? []));
        const places = judged.flatMap(({ site, verdict }) => typeof verdict === 'string' ? [] : restore({ site, ...verdict }, one));
        const conflicts = judged
            .filter(({ verdict }) => verdict === 'other')
            .map(({ site }) => ({ path: site.path, line: site.line, now: targetOf(site) }));
        const standing = judged.filter(({ verdict }) => verdict === 'standing').length;
        return { image, places, standing, conflicts: [...conflicts, ...gone([...changes.keys()], own)] };
    });
    const files = [...splices].map(([path, { text, own }]) => ({ path, bytes: Buffer.from((0,places_edit/* spliceAll */.C)(text, own)) }));
    return { files, images: restored, refusals };
};
/** The places of an image are found by the name and the repository that the bump wrote. */
const wantedOf = ({ name, repository }, paths) => (0,match/* withPaths */.R1)(repository.includes('/') ? { name, repository } : { name }, paths);
const sitesIn = (files, wanted) => Map.groupBy((0,find_sites/* findSites */.AG)(files, wanted).sites.filter(({ place }) => !place.template), ({ path }) => path);
/** The places of an image at the head, also those that pull from where it was pulled from before the bump. */
const ownSites = (wanted, { changes, here }) => {
    const own = new Map();
    for (const [path, changed] of changes) {
        const repositories = new Set(changed.map(({ before }) => (0,place/* withoutHost */.to)(before.repository)));
        const names = [wanted, ...[...repositories].map((repository) => ({ ...wanted, repository }))];
        own.set(path, (here.get(path) ?? []).filter(({ place }) => names.some((name) => (0,match/* matches */.cK)(name, place))));
    }
    return own;
};
/** Places whose file no longer names the image, or is no longer there. */
const gone = (paths, own) => paths
    .filter((path) => (own.get(path) ?? []).length === 0)
    .map((path) => ({ path, line: 0, now: { repository: '', tag: '', digest: '' } }));
const restoring = ({ name }, before, now) => ({
    name,
    ...(before.repository === now.repository ? {} : { newName: before.repository }),
    tag: before.tag,
    ...(before.digest === '' ? {} : { digest: before.digest }),
});

;// CONCATENATED MODULE: ./build/src/gitops/rollback/read-versions.js

/** The files that a bump changed, as far as they may be edited: before it, with it, and at the head. */
const readVersions = async ({ remote, head, bump, patterns }) => {
    const [parent] = bump.commit.parents;
    const bumped = await remote.snapshot(bump.commit.id);
    if ('again' in bumped)
        return bumped;
    const before = parent === undefined ? { files: [] } : await remote.snapshot(parent);
    if ('again' in before)
        return before;
    const old = new Map(before.files.map(({ path, object }) => [path, object]));
    const changed = (0,select_files/* selectFiles */.A)(bumped.files, patterns).files.filter(({ path, object }) => old.get(path) !== object);
    const paths = new Set(changed.map(({ path }) => path));
    const versions = [before.files, bumped.files, head.files].map((files) => files.filter(({ path }) => paths.has(path)));
    const blobs = await remote.read(versions.flat().map(({ object }) => object));
    if ('again' in blobs)
        return blobs;
    const fileOf = ({ path, object }) => ({ path, bytes: blobs.get(object) ?? Buffer.alloc(0) });
    const [then = [], theirs = [], now = []] = versions.map((files) => files.map(fileOf));
    return { before: then, bumped: theirs, now };
};

;// CONCATENATED MODULE: ./build/src/gitops/rollback/who-changed.js




/**
 * Who made a place what it is now: the bump that says so, or else the commit that is found by looking into the file half
 * way, again and again. Undefined when the history has no single answer.
 */
const whoChanged = async (question) => {
    const { image, conflict, history } = question;
    const told = history.find(({ message }) => (0,trailers/* readRecord */.aE)(message).written.some((one) => one.name === image.name &&
        (one.files ?? [conflict.path]).includes(conflict.path) &&
        (conflict.now.digest === '' ? one.tag === conflict.now.tag : one.digest === conflict.now.digest)));
    return told ?? search(question, mainLine(history));
};
/** The commits that the branch itself stood at, from the head on. */
const mainLine = (history) => {
    const line = [];
    for (const commit of history)
        if (line.length === 0 || line.at(-1)?.parents[0] === commit.id)
            line.push(commit);
    return line;
};
const search = async (question, line) => {
    let [changed, unchanged] = [0, line.length - 1];
    while (unchanged - changed > 1) {
        const middle = Math.floor((changed + unchanged) / 2);
        const holds = await isAsNow(question, line[middle]?.id ?? '');
        if (typeof holds !== 'boolean')
            return holds;
        if (holds)
            changed = middle;
        else
            unchanged = middle;
    }
    return line[changed];
};
const isAsNow = async ({ remote, paths, image, conflict }, commit) => {
    const snapshot = await remote.snapshot(commit);
    if ('again' in snapshot)
        return snapshot;
    const file = snapshot.files.find(({ path }) => path === conflict.path);
    if (file === undefined)
        return conflict.line === 0;
    const blobs = await remote.read([file.object]);
    if ('again' in blobs)
        return blobs;
    const bytes = blobs.get(file.object) ?? Buffer.alloc(0);
    const wanted = wantedOf(image, paths);
    const sites = (0,find_sites/* findSites */.AG)([{ path: file.path, bytes }], [wanted]).sites.filter(({ place }) => (0,match/* matches */.cK)(wanted, place));
    if (conflict.line === 0)
        return sites.length === 0;
    return sites.some(({ place: { image: held } }) => (held.tag ?? '') === conflict.now.tag && (held.digest ?? '') === conflict.now.digest);
};

;// CONCATENATED MODULE: ./build/src/gitops/rollback/plan-rollback.js




/** What taking back these bumps, newest first, makes of the files at the head. */
const planRollback = async ({ head, bumps, ...question }) => {
    const edited = new Map();
    const results = [];
    for (const bump of bumps) {
        const versions = await readVersions({ ...question, head, bump });
        if ('again' in versions)
            return versions;
        const now = versions.now.map((file) => edited.get(file.path) ?? file);
        const plan = decideRollback({ ...versions, now }, bump.images, question.paths);
        if (plan.refusals.length > 0)
            throw new failure/* Failure */.H('rejected', plan.refusals.join('\n'));
        for (const file of plan.files)
            edited.set(file.path, file);
        const named = await nameChangers(question, bump, plan.images);
        if ('again' in named)
            return named;
        results.push(...named);
    }
    const files = head.files.flatMap((file) => {
        const { bytes } = edited.get(file.path) ?? {};
        return bytes === undefined ? [] : [{ ...file, bytes }];
    });
    return { files, results };
};
const nameChangers = async ({ remote, paths }, { history }, images) => {
    const results = [];
    for (const { conflicts, ...restored } of images) {
        const changed = [];
        const known = new Map();
        for (const conflict of conflicts) {
            const key = JSON.stringify([conflict.path, conflict.now]);
            if (!known.has(key)) {
                const by = await whoChanged({ remote, paths, image: restored.image, conflict, history });
                if (by !== undefined && 'again' in by)
                    return by;
                known.set(key, by);
            }
            changed.push({ ...conflict, by: known.get(key) });
        }
        results.push({ ...restored, changed, outcome: wordFor(restored.places.length, changed.length) });
    }
    return results;
};
const wordFor = (restored, changed) => {
    if (restored > 0)
        return 'rolled-back';
    return changed > 0 ? 'superseded' : 'nothing-to-do';
};

// EXTERNAL MODULE: ./build/src/gitops/rollback/restored-images.js
var restored_images = __webpack_require__(95484);
// EXTERNAL MODULE: ./build/src/gitops/rollback/rollback-message.js
var rollback_message = __webpack_require__(36329);
;// CONCATENATED MODULE: ./build/src/gitops/rollback-on-head.js






/** What a rollback does on a head: nothing, or a commit on top of it. */
const rollbackOnHead = async ({ request, outside, head, racesLost, }) => {
    const { remote } = outside;
    const { patterns } = request;
    const isCovered = (paths) => {
        const all = paths.map((path) => ({ path, mode: '100644', object: '' }));
        return paths.length === 0 || (0,select_files/* selectFiles */.A)(all, patterns).files.length > 0;
    };
    const bumps = await findBumps({ ...request, remote, head: head.commit, covers: isCovered });
    if ('again' in bumps)
        return bumps;
    const plan = await planRollback({ remote, head, bumps, patterns, paths: request.paths });
    if ('again' in plan)
        return plan;
    const { files, results } = plan;
    const outcome = outcomeOf(results);
    const ids = bumps.map(({ commit }) => commit.id);
    const described = { bumps: ids, files: files.map(({ path }) => path), results, racesLost };
    if (outcome === 'rolled-back')
        await refuseMissing(results, outside);
    if (request.dryRun)
        return { result: { ...described, outcome: 'dry-run', commit: head.commit } };
    if (outcome !== 'rolled-back')
        return { result: { ...described, outcome, commit: head.commit } };
    const message = (0,rollback_message/* rollbackMessage */.e)({ ...request, bumps: ids, images: results });
    return {
        commit: { parent: head.commit, files, author: request.author, message },
        landed: (commit, races) => landed({ ...described, outcome, commit, racesLost: races }, outside),
    };
};
const outcomeOf = (results) => ['rolled-back', 'superseded'].find((word) => results.some(({ outcome }) => outcome === word)) ??
    'nothing-to-do';
const refuseMissing = async (results, { missing, progress }) => {
    if (missing === undefined)
        return;
    const images = results.flatMap(({ image, places }) => places.map(({ to }) => (0,restored_images/* imageOf */.d)(image, to)));
    const gone = await progress.phase('check the images', () => missing(images));
    if (gone.length > 0)
        throw new failure/* Failure */.H('not-found', `what stood before cannot be run any more. Build it again, or roll back to something else:\n${gone.join('\n')}`);
};
const landed = (result, { remote, progress }) => {
    for (const line of (0,rollback_message/* rollbackLines */.i)(result.results))
        progress.say(line);
    progress.say(`pushed ${result.commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`);
    return result;
};


/***/ }),

/***/ 95484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ restoredImages),
/* harmony export */   d: () => (/* binding */ imageOf)
/* harmony export */ });
/* harmony import */ var _places_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22880);

/** What a place holds again, as it crosses jobs. */
const imageOf = ({ name, repository }, { repository: pulls, tag, digest }) => ({
    name,
    repository: pulls.includes('/') ? (0,_places_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to)(pulls) : repository,
    tag,
    digest,
});
/**
 * The images that stand again where a rollback restored them. Of an image that got back different versions in different
 * places there is none: nobody could tell which of them a workload is to run.
 */
const restoredImages = (results) => results.flatMap(({ image, places }) => {
    const [first, ...others] = places.map(({ to }) => imageOf(image, to));
    const isSame = (other) => JSON.stringify(other) === JSON.stringify(first);
    return first !== undefined && others.every(isSame) ? [first] : [];
});


/***/ }),

/***/ 36329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rollbackMessage),
/* harmony export */   i: () => (/* binding */ rollbackLines)
/* harmony export */ });
/* harmony import */ var _commit_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29719);
/* harmony import */ var _history_trailers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55329);


/** Subject, what goes back to what, which commits are taken back, and a hold on every image that is. */
const rollbackMessage = ({ subject, bumps, images, runUrl }) => {
    const restored = images.filter(({ places }) => places.length > 0);
    const trailers = [
        ...bumps.flatMap((id) => (0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .trailer */ .s9)('Reverts', id)),
        ...restored.flatMap(({ image, places }) => [
            ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .trailer */ .s9)('Image-Held', (0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNamed */ .vq)(image)),
            ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .trailer */ .s9)('Image-Files', (0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFiles */ .HL)(image.name, places.map(({ path }) => path))),
        ]),
        ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_1__/* .trailer */ .s9)('Run-URL', runUrl),
    ];
    const lines = rollbackLines(restored).map((line) => `- ${line.replace(/\s+/g, ' ')}`);
    return `${subject ?? defaultSubject(restored)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`;
};
/** `quote: v2 → v1 (apps/quote.yaml)`, one line a place. */
const rollbackLines = (images) => images.flatMap(({ image: { name }, places }) => places.map(({ from, to, path }) => `${name}: ${(0,_commit_message_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(from)} → ${(0,_commit_message_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(to)} (${path})`));
const defaultSubject = (images) => {
    const names = images.map(({ image: { name }, places: [place] }) => place ? `${name} to ${(0,_commit_message_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(place.to)}` : name);
    const subject = `Roll back ${names.join(', ')}`;
    const first = images[0]?.image.name ?? '';
    if (subject.length <= 72)
        return subject;
    return `Roll back ${images.length === 1 ? first : `${first} and ${images.length - 1} more`}`;
};


/***/ })

};
