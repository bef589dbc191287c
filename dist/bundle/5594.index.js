export const id = 5594;
export const ids = [5594];
export const modules = {

/***/ 65594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/gitops/history/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/src/gitops/open-manifests.js + 16 modules
var open_manifests = __webpack_require__(29809);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/deadline.js
var deadline = __webpack_require__(84193);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/actions/source-history.js
var source_history = __webpack_require__(53457);
// EXTERNAL MODULE: ./build/src/actions/gitops-bump/inputs.js + 1 modules
var inputs = __webpack_require__(1418);
// EXTERNAL MODULE: ./build/src/gitops/commit-message.js
var commit_message = __webpack_require__(29719);
// EXTERNAL MODULE: ./build/src/gitops/describe-bump.js
var describe_bump = __webpack_require__(91278);
// EXTERNAL MODULE: ./build/src/gitops/edits/standing-images.js
var standing_images = __webpack_require__(72805);
// EXTERNAL MODULE: ./build/src/gitops/places/place.js
var place = __webpack_require__(22880);
// EXTERNAL MODULE: ./build/src/lib/report.js
var report = __webpack_require__(57695);
// EXTERNAL MODULE: ./build/src/gitops/bump.js
var bump = __webpack_require__(8512);
// EXTERNAL MODULE: ./build/src/gitops/history/past.js
var past = __webpack_require__(76085);
// EXTERNAL MODULE: ./build/src/gitops/history/trailers.js
var trailers = __webpack_require__(55329);
// EXTERNAL MODULE: ./build/src/gitops/proposal/proposal-branch.js
var proposal_branch = __webpack_require__(12356);
// EXTERNAL MODULE: ./build/src/gitops/proposal/propose.js + 3 modules
var propose = __webpack_require__(413);
;// CONCATENATED MODULE: ./build/src/gitops/propose-bump.js







/** A bump onto the branch, or as a pull request to it; a dry run is the same for both. */
const deliverBump = async (request, outside) => {
    const { delivery } = request;
    const { pulls, remote } = outside;
    if (delivery.kind === 'push' || request.dryRun || pulls === undefined)
        return (0,bump/* bump */.$)(request, outside);
    const names = request.wanted.map(({ name }) => name);
    const patterns = [...request.patterns, ...(request.from ?? []).map((glob) => `from ${glob}`)];
    const branch = (0,proposal_branch/* proposalBranch */.h)({ kind: 'bump', base: remote.branch, names, patterns });
    const { result, pull, superseded } = await (0,propose/* propose */.B)({ ...request, ...delivery, branch }, { ...outside, pulls }, {
        write: (proposing) => (0,bump/* bump */.$)(request, { ...outside, remote: proposing }),
        describe: (written) => describeProposal(written, remote),
        isPointless: ({ outcome }, message) => outcome === 'unchanged' || proposesNoMore(request.wanted, message),
    });
    if (superseded)
        return { ...withoutChanges(result, branch), outcome: 'superseded', pull };
    return { ...result, outcome: result.outcome === 'bumped' ? 'proposed' : result.outcome, pull };
};
/** Whether what was left out just now is all that is proposed; another run may have proposed something newer. */
const proposesNoMore = (wanted, message) => {
    const { written } = (0,trailers/* readRecord */.aE)(message);
    return written.length > 0 && written.every((image) => wanted.some((one) => (0,past/* isSameImage */.m)(image, one)));
};
/** What the pull request says of itself: the report of the change without what its reader is to do next. */
const describeProposal = (result, where) => (0,report/* factsOf */.xS)((0,describe_bump/* describeBump */.a)(result, where))
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n');
const withoutChanges = (result, branch) => ({
    ...result,
    files: [],
    results: result.results.map((image) => image.changed
        ? { ...image, changed: false, left: { outcome: 'superseded', because: `${branch} proposes a later commit` } }
        : image),
});

// EXTERNAL MODULE: ./build/src/actions/manifests-outputs.js + 1 modules
var manifests_outputs = __webpack_require__(20468);
;// CONCATENATED MODULE: ./build/src/actions/gitops-bump/run.js







/** The action's inputs as one request, its result as outputs and summary. */
const run = async (input, { runUrl, ...outside }) => {
    const request = {
        wanted: input.images,
        patterns: input['manifests-files'],
        from: input.from,
        paths: input['image-paths'],
        subject: input['commit-message'],
        author: input.author,
        source: { repository: input['source-repository'] ?? '', commit: input['source-sha'] ?? '', runUrl },
        order: input.order,
        releaseHold: input['release-hold'],
        dryRun: input['dry-run'],
        delivery: (0,manifests_access/* deliveryOf */.A9)(input),
        budgetMilliseconds: input.timeout,
    };
    const result = await deliverBump(request, outside);
    if (request.dryRun)
        for (const line of (0,commit_message/* changeLines */.Ow)(result.results))
            outside.progress.say(`would change ${line}`);
    const results = result.results.map((image) => entryOf(result, image));
    return {
        outcome: result.outcome,
        ...(0,manifests_outputs/* outputsOf */.Yz)(result, (0,standing_images/* standingImages */.N)(result), results),
        report: (0,describe_bump/* describeBump */.a)(result, { ...outside.remote, pull: result.pull }),
    };
};
const entryOf = ({ outcome }, { wanted: { name }, places, changed, left, compare }) => ({
    name: (0,place/* withoutHost */.to)(name),
    outcome: left?.outcome ?? (changed ? outcome : 'unchanged'),
    ...(left === undefined ? {} : { because: left.because }),
    ...(compare === undefined ? {} : { compare }),
    places: (0,manifests_outputs/* placesOf */.ek)(places),
});

;// CONCATENATED MODULE: ./build/src/actions/gitops-bump/wiring.js










const over = (time) => `not done within ${time}: the git server is slow. A push that was under way may have landed; run it again, or raise timeout`;
const wire = (input, runner) => {
    const { context, progress, fence } = runner;
    const signal = (0,deadline/* withDeadline */.N)(runner.signal, input.timeout, over((0,time/* formatDuration */.a)(input.timeout)));
    const clock = (0,outside_clock/* createClock */.t)(signal);
    const processes = (0,process/* createProcesses */.E)({ signal, fence });
    const settings = (0,manifests_access/* manifestsSettings */.uw)(input, { ...runner, signal }, { clock, processes, recentCommits: read_pasts/* recentCommits */.i });
    return (0,open_manifests/* withManifests */.B)(settings, ({ remote, pulls, contains: apiContains }) => {
        const source = {
            repository: input['source-repository'] ?? '',
            token: input['source-token'],
            throughApi: apiContains !== undefined,
            processes,
            clock,
        };
        return (0,source_history/* withSource */.g)(source, { ...runner, signal }, ({ contains, expect }) => {
            if ((0,inputs/* isOrdered */.cq)(input))
                expect(input['source-sha'] ?? '');
            return run(input, {
                remote,
                pulls,
                clock,
                progress,
                runUrl: context.runUrl,
                ...(input.order === 'ancestry' ? { contains } : {}),
            });
        });
    });
};
const cleanUp = manifests_access/* cleanUpManifests */.Z$;


/***/ }),

/***/ 20468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ outputsOf),
  dp: () => (/* binding */ pinned),
  ek: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/gitops/tell-results.js

const mostNamed = 100;
const mostLetters = 300;
/** The results as the summary of a whole delivery reads them: without what is unchanged, at last only what was left out. */
const tellResults = (entries, always) => {
    const named = entries.map(({ name, outcome, because, places: [first] }) => ({
        name,
        outcome,
        ...(because === undefined ? {} : { because: because.slice(0, mostLetters) }),
        ...(first === undefined || outcome === 'unchanged'
            ? {}
            : { places: [{ from: (0,image_reference/* shortPin */.aQ)(first.from), to: (0,image_reference/* shortPin */.aQ)(first.to) }] }),
    }));
    const words = named.map(({ places: _, ...entry }) => entry);
    const left = words.filter(({ because }) => because !== undefined).slice(0, mostNamed);
    return [named, words, left].map((results) => ({ ...always, results: JSON.stringify(results) }));
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js
var packed_lines = __webpack_require__(78563);
;// CONCATENATED MODULE: ./build/src/actions/manifests-outputs.js



/** What a bump and a rollback say of what they wrote, to later jobs and to the summary of the whole delivery. */
const outputsOf = ({ commit, pull }, images, entries) => {
    const pullRequest = pull?.url ?? '';
    return {
        outputs: {
            commit,
            images: (0,packed_lines/* joinLines */.cT)(images.map(image_reference/* formatImageJson */.LF)),
            results: JSON.stringify(entries),
            'pull-request-number': pull ? String(pull.number) : '',
            'pull-request-url': pullRequest,
        },
        told: tellResults(entries, { commit, 'pull-request-url': pullRequest }),
    };
};
const placesOf = (places) => places.map(({ path, line, from, to }) => ({ path, line, from: pinned(from), to: pinned(to) }));
/** `tag`, `tag@digest` or `@digest`: what a file pins, without the registry's host, since outputs cross jobs. */
const pinned = ({ tag, digest }) => `${tag}${digest === '' ? '' : `@${digest}`}`;


/***/ }),

/***/ 53457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ withSource)
/* harmony export */ });
/* harmony import */ var _gitops_remote_api_contains_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20599);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);
/* harmony import */ var _lib_repository_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9497);
/* harmony import */ var _outside_git_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29338);
/* harmony import */ var _outside_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32846);





/** Opens the commits that images were built from, to ask which came first, for as long as the work lasts. */
const withSource = (settings, runner, work) => {
    const { repository, token, throughApi, processes } = settings;
    const { serverUrl, temporaryDirectory } = runner.context;
    if (throughApi && token !== undefined)
        return work(askGitHub({ ...settings, token }, runner));
    return (0,_outside_git_history_js__WEBPACK_IMPORTED_MODULE_2__/* .withHistories */ .N)({ processes, temporaryDirectory, token }, (historyOf) => work({
        contains: async ({ repository: asked, ...question }) => historyOf(urlOf(asked, serverUrl)).contains(question).catch(refuseWithRemedy),
        expect: (commit) => (repository === '' ? undefined : historyOf(urlOf(repository, serverUrl)).expect(commit)),
    }));
};
/** Git says what it was refused; the API's refusal names the credential itself. */
const refuseWithRemedy = (error) => {
    if (!(error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H) || !['denied', 'not-found'].includes(error.reason))
        throw error;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(error.reason, `${error.message}. Let source-token read the contents of that repository`);
};
/** What a commit's trailers name must not lead the token to another server. */
const urlOf = (repository, serverUrl) => {
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return (0,_lib_repository_url_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryUrl */ .Ek)(repository, serverUrl);
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('not-found', `${JSON.stringify(repository)} is not the owner/name of a repository. Correct it where the image's source is named`);
};
const askGitHub = ({ token, clock }, { context, signal }) => {
    const github = (0,_outside_github_js__WEBPACK_IMPORTED_MODULE_3__/* .createGitHub */ .C)({ ...context, signal, token: async () => token });
    const opened = new Map();
    const open = (repository) => {
        const url = urlOf(repository, context.serverUrl);
        const place = (0,_lib_repository_url_js__WEBPACK_IMPORTED_MODULE_4__/* .githubRepository */ .GP)(url, context.serverUrl);
        if (place === undefined)
            throw new Error(`${url} is not on this GitHub server`);
        const asked = { url, branch: '', now: clock.now, credential: 'source-token' };
        return (0,_gitops_remote_api_contains_js__WEBPACK_IMPORTED_MODULE_0__/* .createApiContains */ .Q)({ github, place: asked, ...place });
    };
    return {
        contains: async ({ repository, ...question }) => {
            const contains = opened.get(repository) ?? open(repository);
            opened.set(repository, contains);
            return contains(question);
        },
        expect: () => undefined,
    };
};


/***/ }),

/***/ 8512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bump)
/* harmony export */ });
/* harmony import */ var _places_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52933);
/* harmony import */ var _remote_compare_and_swap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4500);


/**
 * Writes tags and digests as one commit on top of the branch's head, all or nothing. A lost race is answered by reading
 * the new head and deciding every edit again on its bytes; nothing made from an older head is ever sent.
 */
const bump = async (request, outside) => {
    const { progress } = outside;
    const result = await progress.phase(request.dryRun ? 'try the edits' : 'bump', () => write(request, outside));
    for (const line of idleReleases(request, result))
        progress.warn(line);
    return result;
};
const idleReleases = ({ releaseHold }, { results }) => releaseHold
    .filter((name) => !results.some(({ wanted }) => (0,_places_match_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(wanted, name)))
    .map((name) => `release-hold: ${name} is no image of this run, so no hold is released by it`);
// Loaded when the branch is read: what edits YAML would keep the first request waiting.
const deciding = () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1797), __webpack_require__.e(7305)]).then(__webpack_require__.bind(__webpack_require__, 17305));
const write = (request, outside) => {
    let decide;
    return (0,_remote_compare_and_swap_js__WEBPACK_IMPORTED_MODULE_0__/* .compareAndSwap */ .q)({
        ...outside,
        budgetMilliseconds: request.budgetMilliseconds,
        decide: async (head, racesLost) => {
            decide ??= (await deciding()).createDecide(request, outside);
            return decide(head, racesLost);
        },
    });
};


/***/ }),

/***/ 91278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ describeBump)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57695);
/* harmony import */ var _target_cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3998);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7465);




/** A bump for the job's summary: what it came to, what to do next, and every image with its places. */
const describeBump = (result, where) => ({
    headline: `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(result.outcome)} ${sentence(result, where)}`,
    sections: [
        ...whyNothing(result),
        ...(0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .nextSection */ .tV)(nextSteps(result, where)),
        { heading: 'Images', body: imageTable(result, where), weight: 'essential' },
        ...leftOut(result),
    ],
});
const sentence = (result, where) => {
    const { outcome, results, files } = result;
    const changed = results.filter((image) => image.changed).length;
    const commit = (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .commitText */ .tT)(result.commit, where);
    const branch = (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .branchText */ .Ot)(where);
    if (outcome === 'bumped')
        return `${count(changed, 'image')} in ${count(files.length, 'file')} with ${commit} on ${branch}`;
    if (outcome === 'proposed')
        return `${count(changed, 'image')} in ${count(files.length, 'file')} as ${(0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .pullText */ .f7)(where)} to ${branch}`;
    if (outcome === 'unchanged')
        return `all of it stands already at ${commit} on ${branch}`;
    if (outcome === 'superseded')
        return `something newer stands already at ${commit} on ${branch}`;
    if (outcome === 'held')
        return `nothing was written to ${branch}: what was taken back is not brought back`;
    return `${count(changed, 'image')} in ${count(files.length, 'file')} would change on top of ${commit} on ${branch}`;
};
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** One row a place. */
const imageTable = ({ results, commit }, where) => {
    const rows = results.flatMap((result) => result.places.map((place) => [...rowOf(result, place), (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .lineText */ .oZ)({ ...place, commit }, where)]));
    return (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Image', 'Was', 'Is', 'Digest', 'Commits', 'Where'], rows);
};
const rowOf = ({ wanted, left, compare }, place) => [
    (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted.name),
    (0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(place.from),
    left ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(left.outcome) : afterwards(place),
    // Where the file holds the digest, it stands in what the image is now.
    left || wanted.digest === undefined || place.to.digest !== ''
        ? ''
        : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted.digest.slice(0, 'sha256:'.length + 12)),
    left || compare === undefined ? '' : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(commitsOf(compare), compare),
];
/** `…/compare/0123…...4567…` → `0123456...4567890`, as GitHub writes it. */
const commitsOf = (compare) => compare
    .slice(compare.lastIndexOf('/') + 1)
    .split('...')
    .map((commit) => commit.slice(0, 7))
    .join('...');
const isNothing = ({ outcome }) => outcome === 'held' || outcome === 'superseded';
/** Where all was left out, that is why nothing was written. */
const whyNothing = (result) => {
    const lines = leftLines(result);
    return isNothing(result) && lines.length > 0 ? [(0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .whySection */ .cb)(lines.join('\n'))] : [];
};
const leftOut = (result) => {
    const lines = leftLines(result);
    return isNothing(result) || lines.length === 0
        ? []
        : [{ heading: 'Left out', body: lines.join('\n'), weight: 'essential' }];
};
/** Images that were left out, each with what brings it in. */
const leftLines = ({ results }) => results.flatMap(({ wanted, left }) => left === undefined ? [] : [`- ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wanted.name)} is ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(left.outcome)}: ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(left.because)}`]);
const afterwards = (place) => (stands(place) ? 'the same' : (0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(place.to));
const stands = ({ from, to }) => from.tag === to.tag && from.digest === to.digest && from.repository === to.repository;
const nextSteps = ({ outcome, racesLost, commit }, { branch }) => {
    if (outcome === 'held')
        return 'Deploy a fix, or name the image in `release-hold` to deploy this one after all.';
    if (outcome === 'proposed')
        return 'Review the pull request and merge it; a later run with the same images updates it.';
    if (outcome === 'dry-run')
        return 'Nothing was written. Run it without `dry-run` to push this as one commit.';
    const waiting = `Argo CD takes it from here: wait for ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit)} with \`argocd-health\`.`;
    const races = racesLost === 0 ? '' : ` It was read anew ${count(racesLost, 'time')}, since others pushed to ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(branch)}.`;
    return outcome === 'bumped' ? `${waiting}${races}` : `There was nothing to write. ${waiting}`;
};


/***/ }),

/***/ 72805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ standingImages)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _places_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22880);


/**
 * The images that stand in the files at the result's commit. After a bump a tag or a digest that no file pins is the one
 * that was asked for with the other; before it (a dry run, an image that was left out) it is unknown and empty.
 */
const standingImages = ({ outcome, results }) => results.map((result) => (outcome === 'dry-run' || result.left ? before(result) : after(result)));
const before = ({ wanted, places }) => ({
    ...named({ wanted, places }, 'from'),
    tag: places.map(({ from }) => from.tag).find(Boolean) ?? '',
    digest: places.map(({ from }) => from.digest).find(Boolean) ?? '',
});
const after = ({ wanted, places }) => ({
    ...named({ wanted, places }, 'to'),
    tag: wanted.tag ?? '',
    digest: wanted.digest ?? '',
});
const named = ({ wanted, places }, side) => {
    const repositories = places.map((place) => (0,_places_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to)(place[side].repository));
    // A bare name is a placeholder wherever another place says the repository in full.
    const repository = wanted.repository ?? repositories.find((text) => text.includes('/')) ?? repositories[0];
    return { name: (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(wanted.name), repository: repository ?? wanted.name };
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


/***/ }),

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

/***/ 12356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ proposalBranch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** `slipway/bump-quote-0123456789`: a branch for one base, one set of images and one set of files. */
const proposalBranch = ({ kind, base, names, patterns }) => {
    const parts = [kind, base, names.toSorted(), patterns.toSorted()];
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
    const [first = 'all'] = names.toSorted();
    const word = names.length > 1 ? `${names.length}-images` : first.split('/').at(-1);
    return `slipway/${kind}-${String(word).replace(/[^A-Za-z0-9-]+/g, '-')}-${hash}`;
};


/***/ }),

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ propose)
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
;// CONCATENATED MODULE: ./build/src/gitops/proposal/merge-later.js
/** Says what came of asking GitHub to merge a pull request later; `refusal` in GitHub's words, undefined when it will. */
const tellAutoMerge = (url, refusal, progress) => {
    if (refusal === undefined)
        progress.say(`GitHub merges ${url} when all that it waits for has come`);
    else
        progress.warn(`auto-merge of ${url}: ${whyNoAutoMerge(refusal)}`);
};
const whyNoAutoMerge = (words) => {
    if (/clean status|unstable status|Protected branch rules not configured/i.test(words)) {
        return `nothing has to come before it can be merged, so GitHub does not wait (it says: ${words}). Require a check or a review on the branch, or merge it yourself`;
    }
    if (/not allowed for this repository/i.test(words)) {
        return `the repository does not allow it: switch on "Allow auto-merge" in its settings (GitHub says: ${words})`;
    }
    if (/not accessible|permission|must have/i.test(words)) {
        return `the credential may not do it: it needs contents: write and pull_requests: write (GitHub says: ${words})`;
    }
    return `GitHub refuses it: ${words}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/proposal/proposal-text.js
/** GitHub takes 65,536 characters for the text of a pull request; a sign outside of the basic plane may count twice. */
const mostCharacters = 60_000;
/** A pull request's text: what it changes as a person reads it, and the trailers last, since whoever squashes keeps them. */
const proposalText = (description, trailers) => {
    const whole = `${description}\n\n${trailers}\n`;
    if (whole.length <= mostCharacters)
        return whole;
    const room = mostCharacters - trailers.length;
    if (room > enoughToRead)
        return `${startOf(description, room)}\n\n${shortened}\n\n${trailers}\n`;
    return `${startOf(description, mostCharacters)}\n\n${shortened} ${keepMessage}\n`;
};
const enoughToRead = 4_000;
const shortened = '… and more: the message of the commit has all of it.';
const keepMessage = 'Its trailers are too long for this text: when you squash, keep the message of the commit.';
/** As many whole lines as fit, so that a table stays one. */
const startOf = (text, characters) => {
    const room = characters - shortened.length - keepMessage.length - 8;
    return text.length <= room ? text : text.slice(0, text.lastIndexOf('\n', room));
};

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/gitops/history/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/src/gitops/history/relation.js
var relation = __webpack_require__(11957);
// EXTERNAL MODULE: ./build/src/gitops/history/trailers.js
var trailers = __webpack_require__(55329);
// EXTERNAL MODULE: ./build/src/gitops/remote/api-blobs.js
var api_blobs = __webpack_require__(16264);
;// CONCATENATED MODULE: ./build/src/gitops/proposal/proposing-remote.js





/** The base as it is for reading; what is pushed goes to our branch. */
const proposing = (branch, outside, sent) => {
    const { remote, pulls, contains, progress } = outside;
    const made = new Map();
    const seen = new Set();
    const push = async (id) => {
        const commit = made.get(id);
        if (commit === undefined)
            throw new Error(`no commit was made as ${id}`);
        const there = await pulls.proposal(branch);
        if (there !== undefined && 'again' in there)
            return later(there);
        if (there === undefined || there.ahead === 0)
            return remote.propose(id, { branch, before: there?.head });
        const kept = await keep(there, commit);
        if (kept !== undefined)
            return kept;
        if (there.ahead > 1)
            throw new failure/* Failure */.H('conflict', whoseBranch(branch, there));
        return remote.propose(id, { branch, before: there.head });
    };
    /** Of two that were decided on different heads the later one is right; what was read anew since is not behind it. */
    const overtaken = async ({ head, base }, { parent }) => {
        if (base === parent || seen.has(head))
            return undefined;
        seen.add(head);
        const recent = await remote.log(parent, read_pasts/* recentCommits */.i);
        const isBehind = 'commits' in recent && recent.commits.some(({ id }) => id === base);
        return isBehind ? undefined : { ended: 'lost', reason: `${branch} stands on another head` };
    };
    const keep = async (there, commit) => (await standing(there, commit)) ?? overtaken(there, commit);
    const standing = async (there, commit) => {
        if (isSame(there, commit)) {
            progress.say(`${branch} holds this already at ${there.head}`);
            return { ended: 'landed', commit: there.head };
        }
        const [ours, theirs] = [originIn(commit.message), originIn(there.message)];
        if (ours === undefined)
            return undefined;
        const stands = await (0,relation/* relate */.c)({ ours, theirs, contains });
        if ('again' in stands)
            return later(stands);
        if (stands.relation !== 'older')
            return undefined;
        progress.say(`${branch} proposes what was built of ${theirs?.commit}, which came later: it stays`);
        sent.superseded = true;
        return { ended: 'landed', commit: there.head };
    };
    return {
        ...remote,
        proposes: branch,
        commit: async (commit) => {
            const id = await remote.commit(commit);
            made.set(id, commit);
            return id;
        },
        push: async (id) => {
            const verdict = await push(id);
            if (verdict.ended === 'landed')
                sent.messages.push(made.get(id)?.message ?? '');
            return verdict;
        },
    };
};
const later = ({ again: reason, ...wait }) => ({ ended: 'unclear', reason, ...wait });
const originIn = (message) => {
    const { written, held } = (0,trailers/* readRecord */.aE)(message);
    return [...written, ...held].at(0)?.source;
};
/** Whether the branch changes these files to these bytes, and no other file. */
const isSame = ({ files }, commit) => files.size === commit.files.length &&
    commit.files.every(({ path, bytes }) => files.get(path) === (0,api_blobs/* blobId */.z)(bytes, commit.parent.length));
const whoseBranch = (branch, { ahead }) => `the branch ${branch} holds ${ahead} commits, so somebody has gone on with it: merge or close its pull request, or delete the branch`;

;// CONCATENATED MODULE: ./build/src/gitops/proposal/propose.js




/**
 * Writes as a pull request: one commit on top of the base, on a branch of our own, which is found again and set anew by
 * compare-and-swap. What stands there already is left alone, and closed when the base has made it pointless.
 */
const propose = async (request, outside, { write, describe, isPointless }) => {
    const { pulls, progress } = outside;
    const { branch } = request;
    const sent = { messages: [], superseded: false };
    const result = await write(proposing(branch, outside, sent));
    const message = sent.messages.at(-1);
    const ask = (attempt) => patiently(request, outside, attempt);
    if (message === undefined) {
        await closePointless((proposed) => isPointless(result, proposed), { ...request, ...outside }, ask);
        return { result, pull: undefined, superseded: false };
    }
    const found = await ask(() => pulls.find(branch));
    if (sent.superseded)
        return { result, pull: found, superseded: true };
    const { title, trailers } = partsOf(message);
    const text = { title, body: proposalText(describe(result), trailers) };
    const pull = await ask(() => (found ? pulls.update(found, text) : pulls.open(branch, text)));
    progress.say(`${found ? 'updated' : 'opened'} pull request ${pull.url}`);
    await ask(() => pulls.label(pull, request.labels));
    if (request.autoMerge) {
        const commit = { title, body: bodyOf(message) };
        tellAutoMerge(pull.url, await ask(() => pulls.mergeLater(pull, commit)), progress);
    }
    return { result, pull, superseded: false };
};
const patiently = ({ budgetMilliseconds, branch }, { clock, progress, random }, attempt) => (0,retry/* retry */.L)({
    what: `proposing ${branch}`,
    attempt,
    clock,
    budgetMilliseconds,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 5_000,
    ...(random === undefined ? {} : { random }),
    onAgain: (reason, delay) => progress.say(`${reason}; asking again in ${(delay / 1000).toFixed(1)} s`),
});
const closePointless = async (isPointless, { branch, pulls, progress }, ask) => {
    const pull = await ask(() => pulls.find(branch));
    if (pull === undefined)
        return;
    const there = await ask(() => pulls.proposal(branch));
    if (!isPointless(there?.message ?? ''))
        return;
    await ask(() => pulls.close(pull, branch, there?.head ?? ''));
    progress.say(`closed pull request ${pull.url}: the branch it was for has no more use for it`);
};
const bodyOf = (message) => message.slice(message.indexOf('\n')).trim();
const partsOf = (message) => ({
    title: message.split('\n')[0] ?? '',
    trailers: message.trimEnd().split('\n\n').at(-1) ?? '',
});


/***/ }),

/***/ 29338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ withHistories),
  $: () => (/* binding */ withHistory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
;// CONCATENATED MODULE: ./build/src/outside/contains-commit.js

/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 1_200, 3_600, 2_147_483_647];
/** Where one of the commits is here already, the other would mostly have come along if it were near. */
const depthsFor = (parents, commits) => commits.some((commit) => parents.has(commit)) ? depths.slice(1) : depths;
/** Whether `revision` is `commit` or came after it; what is missing to tell is fetched. */
const containsCommit = async ({ git, parents }, { url, revision, commit }) => {
    if (!isId(revision) || !isId(commit))
        return false;
    const known = lookAt(parents, { revision, commit });
    if (known !== undefined)
        return known;
    for (const depth of depthsFor(parents, [revision, commit])) {
        const found = await fetch({ git, parents }, { url, commits: [revision, commit], depth });
        if (!found)
            return false;
        const answer = lookAt(parents, { revision, commit });
        if (answer !== undefined)
            return answer;
        if ((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'false')
            return false;
    }
    return false;
};
/** What the commits that are here say; undefined when others could say something else. */
const lookAt = (parents, { revision, commit }) => {
    if (comesFrom(parents, revision, commit))
        return true;
    // What came before a commit does not come after it.
    return comesFrom(parents, commit, revision) ? false : undefined;
};
const comesFrom = (parents, start, ancestor) => {
    const seen = new Set([start]);
    for (const id of seen) {
        if (id === ancestor)
            return true;
        for (const parent of parents.get(id) ?? [])
            seen.add(parent);
    }
    return false;
};
/** False when the repository has no such commit. */
const fetch = async ({ git, parents }, { url, commits, depth }) => {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=tree:0', `--depth=${depth}`];
    const { code, stderr } = await git(['fetch', ...options, 'origin', ...commits]);
    if (code === 0) {
        for (const line of (await git(['rev-list', '--parents', ...commits])).stdout.split('\n')) {
            const [id = '', ...its] = line.split(' ');
            parents.set(id, its);
        }
        return true;
    }
    if (/not our ref|couldn't find remote ref|no such remote ref/i.test(stderr))
        return false;
    throw new failure/* Failure */.H(reasonOf(stderr), `cannot read the history of ${url}: ${lastLine(stderr)}`);
};
const reasonOf = (stderr) => {
    if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr))
        return 'denied';
    // A repository that was renamed: the credential is not sent on to its new address.
    return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
        ? 'not-found'
        : 'unreachable';
};
/** A full id, as opposed to a name. */
const isId = (text) => /^[0-9a-f]{40,64}$/.test(text);
const lastLine = (stderr) => stderr.trim().split('\n').at(-1) ?? '';
/** Begins with what is near one commit. */
const fetchNear = (asking, { url, commit }) => fetch(asking, { url, commits: [commit], depth: depths[0] });

// EXTERNAL MODULE: ./build/src/outside/git.js
var git = __webpack_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/git-bare.js
var git_bare = __webpack_require__(33650);
;// CONCATENATED MODULE: ./build/src/outside/git-history.js





/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
const withHistory = ({ url, ...settings }, work) => withHistories(settings, (historyOf) => work(historyOf(url)));
/** The same for any number of repositories that one credential opens, by their URLs. */
const withHistories = async (settings, work) => {
    let folder;
    const makeFolder = () => (folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-history-')));
    const opened = new Map();
    const historyOf = (url) => {
        const name = `${opened.size}`;
        const makeDirectory = async () => (0,external_node_path_.join)(await makeFolder(), name);
        const history = opened.get(url) ?? openHistory({ ...settings, url, makeDirectory });
        opened.set(url, history);
        return history;
    };
    try {
        return await work(historyOf);
    }
    finally {
        await Promise.all([...opened.values()].map((history) => history.closed()));
        const made = await folder?.catch(() => undefined);
        if (made !== undefined)
            await (0,promises_.rm)(made, { recursive: true, force: true });
    }
};
const openHistory = (settings) => {
    const { processes, url, token, sshCommand } = settings;
    const open = async () => {
        const directory = await settings.makeDirectory();
        await (0,git_bare/* initBare */.d)(directory, url);
        return (0,git/* createGit */.l)({
            processes,
            directory,
            ...(token === undefined ? {} : { credential: { url, token } }),
            ...(sshCommand === undefined ? {} : { sshCommand }),
        });
    };
    const parents = new Map();
    const answers = new Map();
    let last = Promise.resolve();
    let ready;
    let isClosed = false;
    // One after the other: fetches side by side into one repository trip over each other's files.
    const inTurn = (work) => {
        const done = last.then(() => {
            // Somebody may have stopped waiting for what asks this now: it would make the folder anew.
            if (isClosed)
                throw new Error(`the history of ${url} was asked after it was closed`);
            ready ??= open();
            return ready.then(work);
        });
        last = done.catch(() => undefined);
        return done;
    };
    return {
        contains: ({ revision, commit }) => {
            if (revision === commit)
                return Promise.resolve(true);
            const key = `${revision} ${commit}`;
            const answer = answers.get(key) ?? inTurn((git) => containsCommit({ git, parents }, { url, revision, commit }));
            answers.set(key, answer);
            // What could not be asked may be asked again.
            answer.catch(() => answers.delete(key));
            return answer;
        },
        expect: (commit) => {
            if (isId(commit))
                inTurn((git) => fetchNear({ git, parents }, { url, commit })).catch(() => undefined);
        },
        closed: () => {
            isClosed = true;
            return last;
        },
    };
};


/***/ })

};
