export const id = 7305;
export const ids = [7305];
export const modules = {

/***/ 17305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDecide: () => (/* binding */ createDecide)
});

// EXTERNAL MODULE: ./build/src/gitops/commit-message.js
var commit_message = __webpack_require__(29719);
;// CONCATENATED MODULE: ./build/src/gitops/compare-url.js
/** Each changed image with the URL that shows what is between its source's two commits, where both are known. */
const withCompareUrls = (results, { source, before }) => results.map((result) => {
    const { name, origin = source } = result.wanted;
    const compare = result.changed ? compareUrl(source.runUrl, before.get(name), origin) : undefined;
    return compare === undefined ? result : { ...result, compare };
});
/** GitHub's page of the commits between two; the server is the one that the run is on. */
const compareUrl = (runUrl, ...[from, to]) => {
    if (from === undefined || from.repository.toLowerCase() !== to.repository.toLowerCase())
        return undefined;
    const commits = [from.commit, to.commit];
    if (!commits.every((commit) => /^[0-9a-f]{7,64}$/.test(commit)) || from.commit === to.commit)
        return undefined;
    if (!/^https?:\/\//.test(runUrl) || !/^[\w.-]+\/[\w.-]+$/.test(to.repository))
        return undefined;
    return `${new URL(runUrl).origin}/${to.repository}/compare/${commits.join('...')}`;
};

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/gitops/places/decode.js
var decode = __webpack_require__(78733);
// EXTERNAL MODULE: ./build/src/gitops/places/edit.js + 1 modules
var places_edit = __webpack_require__(37819);
// EXTERNAL MODULE: ./build/src/gitops/places/excerpt.js
var excerpt = __webpack_require__(7610);
// EXTERNAL MODULE: ./build/src/gitops/places/find-sites.js
var find_sites = __webpack_require__(84353);
// EXTERNAL MODULE: ./build/src/gitops/places/match.js
var match = __webpack_require__(52933);
// EXTERNAL MODULE: ./build/src/gitops/places/place.js
var places_place = __webpack_require__(22880);
;// CONCATENATED MODULE: ./build/src/gitops/edits/double-meanings.js



/** Why a short name does not say which of several images it means. */
const severalRepositories = (wanted, sites) => {
    const names = (0,match/* ambiguous */.zs)(wanted, sites.map(({ place }) => place));
    if (names.length === 0)
        return [];
    const found = names.map((name) => {
        const site = sites.find(({ place }) => (0,places_place/* withoutHost */.to)(place.image.repository) === name);
        return site === undefined ? name : `${name} (${site.path}:${site.line})`;
    });
    return [`${wanted.name}: names several images, ${found.join(' and ')}: give the whole repository before the "="`];
};
/** The places that two lines of `images` mean: the last one would win by chance. */
const meantTwice = (chosen) => {
    const names = new Map();
    for (const { wanted, sites } of chosen) {
        for (const site of sites)
            names.set(site, [...(names.get(site) ?? []), JSON.stringify(wanted.name)]);
    }
    return [...names].flatMap(([{ path, text, place }, lines]) => lines.length > 1
        ? [(0,excerpt/* pointAt */.s)({ path, text, offset: (0,places_place/* startOf */.GH)(place) }, `is meant by several lines of images: ${lines.join(', ')}`)]
        : []);
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/lib/near-names.js
var near_names = __webpack_require__(43786);
// EXTERNAL MODULE: ./build/src/gitops/places/find-places.js + 12 modules
var find_places = __webpack_require__(75045);
;// CONCATENATED MODULE: ./build/src/gitops/edits/why-nothing.js






/** Why lines of `images` found no place to write to, each with the names that are there. */
const whyNothing = (missing, files) => {
    const read = missing.some(({ sites }) => sites.length === 0) ? files.map(readThere) : [];
    const names = [...new Set(read.flatMap((file) => file.names))];
    const there = { names, nameless: read.flatMap((file) => file.nameless), count: files.length };
    return missing.map((one) => whyNot(one, there));
};
const whyNot = ({ wanted: { name }, sites: [site] }, there) => {
    if (site !== undefined) {
        const { path, text, place } = site;
        const reason = place.template
            ? `names ${name}, but a template fills it in: edit the values that it is filled from`
            : `names ${name}, but pins neither a tag nor a digest: nothing is added here, so write a first one by hand`;
        return (0,excerpt/* pointAt */.s)({ path, text, offset: (0,places_place/* startOf */.GH)(place) }, reason);
    }
    const near = (0,near_names/* nearNames */.$)(name, there.names);
    const count = `${there.count} ${there.count === 1 ? 'file' : 'files'}`;
    const found = near.length > 0 ? `near it: ${near.join(', ')}` : `they name ${listed(there.names)}`;
    const [path] = there.nameless;
    const hint = path === undefined ? '' : `; if the tag at ${path} is its own, say \`${name}=${path}\` in image-paths`;
    return `${name}: no image of that name in the ${count} that manifests-files covers; ${found}. Correct the name, or manifests-files${hint}`;
};
const listed = (names) => {
    const all = [...names].sort();
    if (all.length === 0)
        return 'no image at all';
    return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ');
};
const readThere = ({ path, bytes }) => {
    const decoded = (0,decode/* decode */.D)(bytes);
    if ('mistake' in decoded)
        return { names: [], nameless: [] };
    const { places, paths } = (0,find_places/* findPlaces */.C)({ path, ...decoded });
    const names = places.flatMap(({ entryName, image: { repository } }) => repository === '' ? [] : [entryName ?? (0,image_reference/* shortName */.EU)((0,places_place/* withoutHost */.to)(repository))]);
    const tag = names.length > 0 ? undefined : paths().find((one) => /(?:^|\.)(?:image)?tag$/i.test(one));
    return { names, nameless: tag === undefined ? [] : [`${path}#${tag}`] };
};

;// CONCATENATED MODULE: ./build/src/gitops/edits/plan-edits.js








/** Decides every edit of a batch at one state of the files, and reads it back: what is planned must be what stands then. */
const planEdits = (files, wanted) => {
    const find = (0,find_sites/* siteFinder */.uZ)(wanted);
    const plan = decide(files, wanted, find);
    if ('refusals' in plan || plan.files.length === 0)
        return plan;
    const edited = new Map(plan.files.map((file) => [file.path, file]));
    const readBack = decide(files.map((file) => edited.get(file.path) ?? file), wanted, find);
    return stands(readBack, plan.results) ? plan : { refusals: plan.files.map(unreadable), kind: 'rejected' };
};
const stands = (plan, planned) => !('refusals' in plan) &&
    plan.files.length === 0 &&
    plan.results.every(({ places }, index) => places.length === planned[index]?.places.length);
const unreadable = ({ path }) => `${path}: does not read as intended after the edit: edit it by hand`;
const decide = (files, wanted, find) => {
    const { sites, refusals, missing: lost } = find(files);
    const chosen = wanted.map((one) => ({ wanted: one, sites: sites.filter(({ place }) => (0,match/* matches */.cK)(one, place)) }));
    const missing = refusals.length > 0
        ? []
        : chosen.filter(({ sites: found }) => found.filter(({ place }) => (0,places_place/* isPinned */.T4)(place)).length === 0);
    const planned = chosen.map((choice) => planImage(choice.wanted, choice.sites.filter(({ place }) => (0,places_place/* isPinned */.T4)(place))));
    const all = [...refusals, ...meantTwice(chosen), ...planned.flatMap((plan) => plan.refusals)];
    if (all.length > 0)
        return { refusals: all, kind: 'rejected' };
    if (lost.length > 0)
        return { refusals: lost, kind: 'not-found' };
    if (missing.length > 0)
        return { refusals: whyNothing(missing, files), kind: 'not-found' };
    return {
        files: spliceFiles(files, planned.flatMap(({ splices }) => splices)),
        results: planned.map(({ result }) => result),
    };
};
const planImage = (wanted, sites) => {
    const splices = [];
    const places = [];
    const refusals = severalRepositories(wanted, sites);
    let changed = false;
    for (const { path, text, line, place } of sites) {
        const edit = (0,places_edit/* editPlace */.E)(text, place, wanted);
        if ('obstacle' in edit) {
            refusals.push((0,excerpt/* pointAt */.s)({ path, text, offset: edit.offset }, edit.obstacle));
            continue;
        }
        const { tag = '', digest = '', repository } = place.image;
        places.push({ path, line, from: { repository, tag, digest }, to: edit.target });
        splices.push(...edit.splices.map((splice) => ({ path, splice })));
        changed ||= edit.splices.length > 0;
    }
    return { result: { wanted, places, changed }, splices, refusals };
};
const spliceFiles = (files, splices) => {
    const byFile = Map.groupBy(splices, ({ path }) => path);
    return files.flatMap(({ path, bytes }) => {
        const own = byFile.get(path)?.map(({ splice }) => splice);
        return own === undefined ? [] : [{ path, bytes: Buffer.from((0,places_edit/* spliceAll */.C)(textOf(bytes), own)) }];
    });
};
const textOf = (bytes) => {
    const decoded = (0,decode/* decode */.D)(bytes);
    return 'text' in decoded ? decoded.text : '';
};

;// CONCATENATED MODULE: ./build/src/gitops/edits/decide-bump.js


/** Every edit of a batch on the files of one head; a Failure with every refusal, since it is all or nothing. */
const decideBump = ({ head, manifests, wanted }) => {
    const plan = planEdits(manifests, wanted);
    if ('refusals' in plan)
        throw new failure/* Failure */.H(plan.kind, plan.refusals.join('\n'));
    const bytes = new Map(plan.files.map((file) => [file.path, file.bytes]));
    const files = manifests.flatMap((manifest) => {
        const edited = bytes.get(manifest.path);
        return edited === undefined ? [] : [{ ...manifest, bytes: edited }];
    });
    const unwritable = files.filter(({ path }) => path.includes('\uFFFD')).map(({ path }) => `${path}: ${notText}`);
    if (unwritable.length > 0)
        throw new failure/* Failure */.H('rejected', unwritable.join('\n'));
    return { head, files, results: plan.results };
};
const notText = 'its name is not text in UTF-8, and could not be written again as it is: rename the file';
/** The same batch without the images that are left out: their places stay as they are. */
const decideWithout = (state, whole, left) => {
    const wanted = state.wanted.filter(({ name }) => !left.has(name));
    const rest = wanted.length === 0 ? { ...whole, files: [], results: [] } : decideBump({ ...state, wanted });
    const results = whole.results.map((result) => {
        const { name } = result.wanted;
        const why = left.get(name);
        if (why !== undefined)
            return leaveAsItIs(result, why);
        return rest.results.find((one) => one.wanted.name === name) ?? result;
    });
    return { ...rest, results };
};
const leaveAsItIs = ({ wanted, places }, left) => ({
    wanted,
    places: places.map((place) => ({ ...place, to: place.from })),
    changed: false,
    left,
});
/** The word for a batch of which nothing is written. */
const idleOutcome = (results) => {
    const words = results.flatMap(({ left }) => (left === undefined ? [] : [left.outcome]));
    return words.includes('held') ? 'held' : (words[0] ?? 'unchanged');
};

// EXTERNAL MODULE: ./build/src/gitops/history/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/src/gitops/remote/select-files.js
var select_files = __webpack_require__(96667);
;// CONCATENATED MODULE: ./build/src/gitops/edits/read-manifests.js



/** The files that patterns choose, with their bytes at the head; every path that cannot be read is told at once. */
const readManifests = async (request) => {
    const { remote, head, patterns, progress, input = 'manifests-files' } = request;
    const { files, mistakes, idle } = (0,select_files/* selectFiles */.A)(head.files, patterns);
    const where = `${remote.url} at ${head.commit.slice(0, 12)} of ${remote.branch}`;
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('not-found', `${input}, in ${where}:\n${mistakes.join('\n')}`);
    if (idle.length > 0)
        progress.say(`${input}: nothing matches ${idle.join(' ')} in ${where}`);
    const blobs = await remote.read(files.map(({ object }) => object));
    if ('again' in blobs)
        return blobs;
    const manifests = files.map((file) => ({ ...file, bytes: blobs.get(file.object) ?? Buffer.alloc(0) }));
    const unreadable = manifests.filter(({ exact }) => exact).flatMap(whyUnreadable);
    if (unreadable.length > 0)
        throw new failure/* Failure */.H('rejected', unreadable.join('\n'));
    return manifests;
};
/** A file that is named by its own path must hold something; wildcards may pass over what holds nothing. */
const whyUnreadable = ({ path, bytes }) => {
    const decoded = (0,decode/* decode */.D)(bytes);
    if ('mistake' in decoded)
        return [`${path}: ${decoded.mistake}`];
    return decoded.text.trim() === '' ? [`${path}: is empty. Leave it out, or commit what belongs there`] : [];
};

;// CONCATENATED MODULE: ./build/src/gitops/edits/offers.js



/** What the sources offer, by name. */
const offersOf = (sites) => {
    const names = new Map();
    for (const site of sites) {
        const { entryName, image } = site.place;
        const name = entryName ?? (0,places_place/* withoutHost */.to)(image.repository);
        names.set(name, [...(names.get(name) ?? []), site]);
    }
    return [...names].map(([name, found]) => ({ name, sites: found, ...pinOf(found) }));
};
/** What they offer of one image. */
const offerFor = (wanted, { sites, paths }) => {
    const found = sites.filter(({ place }) => (0,match/* matches */.cK)((0,match/* withPaths */.R1)(wanted, paths), place));
    return { name: wanted.name, sites: found, ...pinOf(found) };
};
/** A tag of one place and the digest of another are one image only when a place says so. */
const pinOf = (sites) => {
    const tag = sites.map(({ place }) => place.image.tag).find(Boolean);
    const digest = sites.map(({ place }) => place.image.digest).find(Boolean);
    return { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
};
/** Several images under one name. */
const conflictIn = ({ name, sites, tag, digest }) => {
    const together = sites.some(({ place }) => place.image.tag && place.image.digest);
    const agree = sites.every(({ place: { image } }) => (image.tag || tag) === tag && (image.digest ?? digest) === digest);
    if (agree && (together || tag === undefined || digest === undefined))
        return [];
    const said = sites.map(({ path, line, place }) => `${pinText(place.image)} (${path}:${line})`);
    return [
        `from: ${name} is several images: ${[...new Set(said)].join(', ')}: let \`from\` cover the files that agree, or give \`${name}=tag@digest\``,
    ];
};
const pinText = ({ tag = '', digest }) => `${tag}${digest === undefined ? '' : `@${digest.slice(0, 'sha256:'.length + 12)}`}`;
/** Why an image that is named by a line of `images` is not there to be taken. */
const whyNone = (name, sites) => {
    const names = [...new Set(sites.map(({ place }) => place.entryName ?? (0,places_place/* withoutHost */.to)(place.image.repository)))];
    const near = (0,near_names/* nearNames */.$)(name, names);
    const found = near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${names.slice(0, 8).join(', ') || 'no image'}`;
    return `${name}: no image of that name with a tag or a digest in what \`from\` covers; ${found}. Correct the name, or \`from\``;
};

;// CONCATENATED MODULE: ./build/src/gitops/edits/take-over.js




/**
 * The images to write when some are taken over from other files of the same commit: their tags and digests, never their
 * repositories. Lines that name an image and no more choose among the sources' images; without such lines all are taken
 * that the targets have. A line with a tag or a digest of its own holds over what the sources say.
 */
const takeOver = ({ wanted, sources, targets, paths }) => {
    const given = wanted.filter(isGiven);
    const named = wanted.filter((one) => !isGiven(one));
    const { sites, refusals } = (0,find_sites/* readSites */.lp)(sources, paths);
    const free = sites.filter(({ place }) => (0,places_place/* isPinned */.T4)(place) && !given.some((one) => (0,match/* matches */.cK)((0,match/* withPaths */.R1)(one, paths), place)));
    const offers = named.length > 0 ? named.map((one) => offerFor(one, { sites: free, paths })) : offersOf(free);
    const empty = offers.filter((offer) => offer.sites.length === 0);
    if (refusals.length > 0)
        return { refusals, kind: 'rejected' };
    if (empty.length > 0)
        return { refusals: empty.map(({ name }) => whyNone(name, sites)), kind: 'not-found' };
    const conflicts = offers.flatMap(conflictIn);
    if (conflicts.length > 0)
        return { refusals: conflicts, kind: 'rejected' };
    const here = withoutLost(paths, { sources, targets });
    const taken = offers.map((offer) => (0,match/* withPaths */.R1)(wantedOf(offer), here));
    if (named.length > 0)
        return { wanted: [...given.map((one) => (0,match/* withPaths */.R1)(one, here)), ...taken], absent: [] };
    const { present, absent } = presentIn(targets, taken);
    if (present.length === 0 && given.length === 0)
        return { refusals: [whyAbsent(absent)], kind: 'not-found' };
    return { wanted: [...given.map((one) => (0,match/* withPaths */.R1)(one, here)), ...present], absent };
};
const isGiven = ({ tag, digest }) => tag !== undefined || digest !== undefined;
/** A path that leads into the sources alone is not missing in the targets. */
const withoutLost = (paths, { sources, targets }) => {
    const leadsInto = (files, path) => (0,find_sites/* readSites */.lp)(files, [path]).sites.some(({ place }) => place.chosenBy === path);
    return paths.filter((path) => leadsInto(targets, path) || !leadsInto(sources, path));
};
const wantedOf = ({ name, tag, digest, sites: [site] }) => ({
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(site === undefined ? {} : { takenFrom: { path: site.path, tag: '', digest: '', ...site.place.image } }),
});
/** Those that the targets have. Two names for the very same places and the very same image are one. */
const presentIn = (targets, taken) => {
    const { sites } = (0,find_sites/* findSites */.AG)(targets, taken);
    const found = taken.map((one) => ({
        one,
        sites: sites.filter(({ place }) => (0,places_place/* isPinned */.T4)(place) && (0,match/* matches */.cK)(one, place)),
    }));
    const present = found.filter((here) => here.sites.length > 0);
    const kept = present.filter((here, index) => !present.some((other, at) => isSame(here.one, other.one) && covers(other.sites, here.sites, at < index)));
    return {
        present: kept.map(({ one }) => one),
        absent: found.filter((here) => here.sites.length === 0).map(({ one }) => one.name),
    };
};
const isSame = (a, b) => a !== b && a.tag === b.tag && a.digest === b.digest;
const covers = (all, some, orEqual) => some.every((site) => all.includes(site)) && (all.length > some.length || orEqual);
const whyAbsent = (absent) => absent.length === 0
    ? 'from: no image with a tag or a digest in the files that it covers'
    : `from: names ${absent.slice(0, 8).join(', ')}, and the files that manifests-files covers none of them`;

;// CONCATENATED MODULE: ./build/src/gitops/edits/read-batch.js





/** What is to be written into which files, both read at one head. */
const readBatch = async (request, reading) => {
    const { wanted, patterns, from = [], paths = [] } = request;
    const manifests = await readManifests({ ...reading, patterns });
    if ('again' in manifests)
        return manifests;
    if (from.length === 0)
        return { manifests, wanted: wanted.map((one) => (0,match/* withPaths */.R1)(one, paths)) };
    const sources = await readManifests({ ...reading, patterns: from, input: 'from' });
    if ('again' in sources)
        return sources;
    const read = new Set(sources.map(({ path }) => path));
    const targets = manifests.filter(({ path }) => !read.has(path));
    if (targets.length === 0)
        throw new failure/* Failure */.H('invalid-input', 'manifests-files covers no file that `from` does not: name others');
    const taken = takeOver({ wanted, sources, targets, paths });
    if ('refusals' in taken)
        throw new failure/* Failure */.H(taken.kind, taken.refusals.join('\n'));
    if (taken.absent.length > 0)
        reading.progress.say(`from: not in manifests-files, so left: ${taken.absent.join(', ')}`);
    const traced = await withOrigins(taken.wanted, reading);
    return 'again' in traced ? traced : { manifests: targets, wanted: traced };
};
/** What was built from which commit, the bump that brought it into the other files has said. */
const withOrigins = async (wanted, { remote, head }) => {
    const standings = wanted.flatMap(({ name, takenFrom }) => takenFrom === undefined ? [] : [{ name, repositories: [takenFrom.repository], ...takenFrom }]);
    const pasts = await (0,read_pasts/* readPasts */.O)({ remote, head: head.commit, standings });
    if ('again' in pasts)
        return pasts;
    const origins = new Map(standings.map(({ name }, index) => [name, pasts[index]]));
    return wanted.map((one) => {
        const past = one.takenFrom === undefined ? undefined : origins.get(one.name);
        return past === undefined ? one : { ...one, origin: (past.byHand ? undefined : past.source) ?? unknownOrigin };
    });
};
const unknownOrigin = { repository: '', commit: '' };

// EXTERNAL MODULE: ./build/src/gitops/history/past.js
var history_past = __webpack_require__(76085);
;// CONCATENATED MODULE: ./build/src/gitops/history/order.js

/**
 * Whether an image is written or left out: not when it was taken back, unless it was released, and not over one that was
 * built from a later commit. One place is enough, since an image is written everywhere or nowhere.
 */
const judgeOrder = ({ wanted, places, released }) => {
    for (const { path, past } of released ? [] : places) {
        const taken = past.takenBack.find((image) => (0,history_past/* isSameImage */.m)(image, wanted));
        if (taken !== undefined)
            return { outcome: 'held', because: `${heldBecause(taken, path)}; ${howToRelease}` };
    }
    const newer = places.find(({ relation }) => relation === 'older');
    if (newer?.past.source === undefined)
        return undefined;
    return { outcome: 'superseded', because: supersededBecause(newer.past.source, newer) };
};
const howToRelease = 'another digest comes in, or this one when release-hold names it';
const heldBecause = ({ how, by }, path) => {
    if (by === undefined)
        return `somebody wrote another image over it in ${path} by hand`;
    const verb = how === 'rollback' ? 'rolled it back' : 'reverted it';
    return `${by.author.replace(/ <[^<>]*>$/, '')} ${verb} with ${by.id.slice(0, 12)}`;
};
const supersededBecause = ({ commit }, { path, past }) => past.byHand
    ? `what was written to ${path} before somebody changed it by hand is of ${commit.slice(0, 12)}, which came later`
    : `what stands in ${path} is of ${commit.slice(0, 12)}, which came later`;

// EXTERNAL MODULE: ./build/src/gitops/history/relation.js
var relation = __webpack_require__(11957);
;// CONCATENATED MODULE: ./build/src/gitops/history/leave-out.js




/** The images of a batch that are not to be written over what stands at the head, each with why. */
const leaveOut = async (batch) => {
    const changing = batch.results.flatMap((result) => result.places.filter(isChanging).map((place) => ({ result, place, standing: standingOf(result, place) })));
    const pasts = await (0,read_pasts/* readPasts */.O)({ ...batch, standings: changing.map(({ standing }) => standing) });
    if ('again' in pasts)
        return pasts;
    const relations = createRelations(batch);
    const changes = [];
    for (const [index, past] of pasts.entries()) {
        const answer = await relations(changing[index]?.result.wanted.origin ?? batch.source, past.source);
        if (typeof answer !== 'string')
            return answer;
        changes.push(...changing.slice(index, index + 1).map(({ result, place }) => ({ result, place, past, relation: answer })));
    }
    return {
        left: new Map(batch.results.flatMap((result) => verdictOf(batch, result, changes))),
        before: new Map(changes.flatMap(({ result, past }) => originOf(result, past))),
    };
};
const originOf = ({ wanted }, { source, byHand }) => source === undefined || byHand ? [] : [[wanted.name, source]];
const verdictOf = ({ releaseHold }, result, changes) => {
    const { wanted } = result;
    const places = changes
        .filter((change) => change.result === result)
        .map(({ place, ...rest }) => ({ ...rest, path: place.path }));
    const left = judgeOrder({ wanted, places, released: releaseHold.some((name) => (0,match/* isCalled */.AP)(wanted, name)) });
    return left === undefined ? [] : [[wanted.name, left]];
};
const isChanging = ({ from, to }) => from.repository !== to.repository || from.tag !== to.tag || from.digest !== to.digest;
const standingOf = ({ wanted }, { path, from, to }) => ({
    name: wanted.name,
    repositories: [from.repository, to.repository, ...(wanted.repository === undefined ? [] : [wanted.repository])],
    path,
    tag: from.tag,
    digest: from.digest,
});
/** Each source is asked about once; what nobody can say is warned of. */
const createRelations = ({ source, order, contains, progress }) => {
    const known = new Map();
    return async (ours, theirs) => {
        const key = JSON.stringify([ours, theirs ?? '']);
        const before = order === 'none' ? 'unknown' : known.get(key);
        if (before !== undefined)
            return before;
        const answer = await (0,relation/* relate */.c)({ ours, theirs, source: source.repository, contains });
        if ('again' in answer)
            return answer;
        if (answer.because !== undefined)
            progress.warn(`${answer.because}. ${unordered}`);
        known.set(key, answer.relation);
        return answer.relation;
    };
};
const unordered = 'Until then it is not known whether what stands is of a later commit, and it is replaced, as with the order none';

;// CONCATENATED MODULE: ./build/src/gitops/history/overwritten.js

/**
 * What somebody else wrote for the same images since our last attempt, and what takes its place now: the last writer
 * wins, and says so.
 */
const overwritten = (before, now) => now.flatMap(({ wanted: { name }, places }) => {
    const earlier = before.find((result) => result.wanted.name === name)?.places ?? [];
    return places.flatMap(({ path, from, to }, index) => {
        const known = earlier.filter((place) => place.path === path);
        const same = known.some((place) => (0,commit_message/* describeTarget */.ff)(place.from) === (0,commit_message/* describeTarget */.ff)(from));
        const theirs = known.length > 0 && !same && (0,commit_message/* describeTarget */.ff)(from) !== (0,commit_message/* describeTarget */.ff)(to);
        return theirs && index === places.findIndex((place) => place.path === path)
            ? [`${path}: another run set ${name} to ${(0,commit_message/* describeTarget */.ff)(from)} meanwhile; ${(0,commit_message/* describeTarget */.ff)(to)} replaces it`]
            : [];
    });
});

;// CONCATENATED MODULE: ./build/src/gitops/bump-on-head.js






/** What a bump does on each head that is read, one after the other: it tells what others wrote over it between two of them. */
const createDecide = (request, outside) => {
    const { remote, progress } = outside;
    let earlier = [];
    const decideInOrder = async (state) => {
        const whole = decideBump(state);
        const judged = await leaveOut({ ...request, ...whole, remote, progress, contains: outside.contains });
        if ('again' in judged)
            return judged;
        for (const [name, { outcome, because }] of judged.left)
            progress.say(`${name} is ${outcome}: ${because}`);
        const decision = judged.left.size === 0 ? whole : decideWithout(state, whole, judged.left);
        return { ...decision, results: withCompareUrls(decision.results, { ...request, ...judged }) };
    };
    return async (head, racesLost) => {
        const batch = await readBatch(request, { remote, head, progress });
        if ('again' in batch)
            return batch;
        const decision = await decideInOrder({ head: head.commit, ...batch });
        if ('again' in decision)
            return decision;
        for (const line of overwritten(earlier, decision.results))
            progress.warn(line);
        earlier = decision.results;
        const outcome = outcomeWithoutPush(request, decision);
        if (outcome === 'unchanged')
            progress.say(`all of it stands already at ${head.commit}`);
        if (outcome !== undefined)
            return { result: { ...described(decision, racesLost), outcome, commit: head.commit } };
        return { commit: commitOf(request, decision), landed: (...as) => landed(decision, outside, ...as) };
    };
};
const outcomeWithoutPush = ({ dryRun }, { files, results }) => {
    if (dryRun)
        return 'dry-run';
    return files.length === 0 ? idleOutcome(results) : undefined;
};
const commitOf = ({ subject, source, author }, { head, files, results }) => ({
    parent: head,
    files,
    author,
    message: (0,commit_message/* commitMessage */.df)({ subject, results, source }),
});
const described = ({ files, results }, racesLost) => ({
    files: files.map(({ path }) => path),
    results,
    racesLost,
});
const landed = (ours, { remote, progress }, ...[commit, racesLost]) => {
    for (const line of (0,commit_message/* changeLines */.Ow)(ours.results))
        progress.say(line);
    progress.say(`pushed ${commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`);
    return { ...described(ours, racesLost), outcome: 'bumped', commit };
};


/***/ }),

/***/ 11957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ relate)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72183);


/** How our source commit stands to another, asked for again while its repository does not answer. */
const relate = async ({ ours, theirs, source = '', contains }) => {
    if (theirs === undefined || theirs.commit === '' || ours.commit === '')
        return { relation: 'unknown' };
    if (theirs.commit === ours.commit)
        return { relation: 'same' };
    if (contains === undefined)
        return { relation: isSameName(ours, theirs) ? 'unknown' : 'unrelated' };
    const answers = [];
    for (const repository of whomToAsk([ours.repository, theirs.repository, source])) {
        const answer = await ask({ repository, ours: ours.commit, theirs: theirs.commit }, contains);
        if ('again' in answer || isFinal(answer, isSameName(ours, theirs)))
            return answer;
        answers.push(answer);
    }
    return answers.find(({ relation }) => relation === 'unrelated') ?? answers[0] ?? { relation: 'unknown' };
};
/** The repository that both commits are said to be of knows best; another one may not have them. */
const isFinal = ({ relation }, isOfBoth) => relation === 'older' || relation === 'newer' || (relation === 'unrelated' && isOfBoth);
const isSameName = (one, other) => one.repository.toLowerCase() === other.repository.toLowerCase();
/** A repository that was renamed, and a fork of one, know commits that were told of under the other's name. */
const whomToAsk = (names) => names.filter((name, index) => name !== '' && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
const ask = async ({ repository, ours, theirs }, contains) => {
    try {
        if (await contains({ repository, revision: theirs, commit: ours }))
            return { relation: 'older' };
        return { relation: (await contains({ repository, revision: ours, commit: theirs })) ? 'newer' : 'unrelated' };
    }
    catch (error) {
        return unanswered(error);
    }
};
/** What may be answered later is asked again; what we may never see stays unknown. */
const unanswered = (error) => {
    if (!(error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
        throw error;
    if (error.reason === 'unreachable')
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(error.message);
    if (error.reason !== 'denied' && error.reason !== 'not-found')
        throw error;
    return { relation: 'unknown', because: error.message };
};


/***/ })

};
