export const id = 4924;
export const ids = [4924];
export const modules = {

/***/ 64924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/gitops/open-manifests.js + 16 modules
var open_manifests = __webpack_require__(29809);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/gitops/describe-rollback.js
var describe_rollback = __webpack_require__(19390);
// EXTERNAL MODULE: ./build/src/gitops/places/place.js
var place = __webpack_require__(22880);
// EXTERNAL MODULE: ./build/src/lib/report.js
var report = __webpack_require__(57695);
// EXTERNAL MODULE: ./build/src/gitops/proposal/proposal-branch.js
var proposal_branch = __webpack_require__(12356);
// EXTERNAL MODULE: ./build/src/gitops/proposal/propose.js + 3 modules
var propose = __webpack_require__(413);
// EXTERNAL MODULE: ./build/src/gitops/rollback.js
var rollback = __webpack_require__(19344);
;// CONCATENATED MODULE: ./build/src/gitops/propose-rollback.js





/** A rollback onto the branch, or as a pull request to it; a dry run is the same for both. */
const deliverRollback = async (request, outside) => {
    const { delivery, commit, services } = request;
    const { pulls, remote } = outside;
    if (delivery.kind === 'push' || request.dryRun || pulls === undefined)
        return (0,rollback/* rollback */.d)(request, outside);
    const names = [...(commit === undefined ? [] : [commit.slice(0, 12)]), ...services];
    const branch = (0,proposal_branch/* proposalBranch */.h)({ kind: 'rollback', base: remote.branch, names, patterns: request.patterns });
    const { result, pull } = await (0,propose/* propose */.B)({ ...request, ...delivery, branch }, { ...outside, pulls }, {
        write: (proposing) => (0,rollback/* rollback */.d)(request, { ...outside, remote: proposing }),
        describe: (written) => describeProposal(written, remote),
        isPointless: ({ outcome }) => outcome === 'nothing-to-do' || outcome === 'superseded',
    });
    return { ...result, outcome: result.outcome === 'rolled-back' ? 'proposed' : result.outcome, pull };
};
const describeProposal = (result, where) => (0,report/* factsOf */.xS)((0,describe_rollback/* describeRollback */.s)(result, where))
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n');

// EXTERNAL MODULE: ./build/src/gitops/rollback/restored-images.js
var restored_images = __webpack_require__(95484);
// EXTERNAL MODULE: ./build/src/gitops/rollback/rollback-message.js
var rollback_message = __webpack_require__(36329);
// EXTERNAL MODULE: ./build/src/actions/manifests-outputs.js + 1 modules
var manifests_outputs = __webpack_require__(20468);
;// CONCATENATED MODULE: ./build/src/actions/gitops-rollback/run.js







/** The action's inputs as one request, its result as outputs and summary. */
const run = async (input, { runUrl, ...outside }) => {
    const result = await deliverRollback({
        commit: input.commit,
        services: input.services,
        patterns: input['manifests-files'],
        paths: input['image-paths'],
        subject: input['commit-message'],
        author: input.author,
        runUrl,
        delivery: (0,manifests_access/* deliveryOf */.A9)(input),
        dryRun: input['dry-run'],
        budgetMilliseconds: input.timeout,
    }, outside);
    if (input['dry-run'])
        for (const line of (0,rollback_message/* rollbackLines */.i)(result.results))
            outside.progress.say(`would change ${line}`);
    const results = result.results.map((one) => entryOf(result, one));
    return {
        outcome: result.outcome,
        ...(0,manifests_outputs/* outputsOf */.Yz)(result, (0,restored_images/* restoredImages */.T)(result.results), results),
        report: (0,describe_rollback/* describeRollback */.s)(result, { ...outside.remote, pull: result.pull }),
    };
};
const entryOf = ({ outcome }, { image, places, changed, ...own }) => ({
    name: (0,place/* withoutHost */.to)(image.name),
    outcome: (outcome === 'dry-run' || outcome === 'proposed') && own.outcome === 'rolled-back' ? outcome : own.outcome,
    places: (0,manifests_outputs/* placesOf */.ek)(places),
    changed: changed.map(({ path, line, now, by }) => ({
        path,
        line,
        now: (0,manifests_outputs/* pinned */.dp)(now),
        commit: by?.id ?? '',
        author: by?.author ?? '',
    })),
});

;// CONCATENATED MODULE: ./build/src/actions/gitops-rollback/wiring.js






// Loaded when it is asked for: it comes with the AWS SDK.
const registry = () => Promise.all(/* import() */[__webpack_require__.e(977), __webpack_require__.e(6991), __webpack_require__.e(8202)]).then(__webpack_require__.bind(__webpack_require__, 48202));
const wire = async (input, started) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, 'The git server is slow: a push that was under way may have landed; run it again');
    const { context, progress } = runner;
    const clock = (0,outside_clock/* createClock */.t)(runner.signal);
    const settings = (0,manifests_access/* manifestsSettings */.uw)(input, runner, { clock, processes: (0,process/* createProcesses */.E)(runner) });
    const missing = input['verify-images'] && { missing: (await registry()).createMissing(input, runner) };
    return (0,open_manifests/* withManifests */.B)(settings, ({ remote, pulls }) => run(input, { remote, pulls, clock, progress, runUrl: context.runUrl, ...missing }));
};
const cleanUp = manifests_access/* cleanUpManifests */.Z$;


/***/ }),

/***/ 56778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86016);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84193);


/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(runner.signal, timeoutMilliseconds, over) };
};


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

/***/ 19390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ describeRollback)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57695);
/* harmony import */ var _target_cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3998);
/* harmony import */ var _where_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7465);




/** A rollback for the job's summary: what it came to, what to do next, what stands now, and who changed what is left. */
const describeRollback = (result, where) => ({
    headline: `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(result.outcome)} ${sentence(result, where)}`,
    sections: [
        ...(0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .nextSection */ .tV)(nextSteps(result)),
        { heading: 'Images', body: imageTable(result, where), weight: 'essential' },
        ...changedSince(result.results, where),
    ],
});
const sentence = ({ outcome, commit, bumps, results }, where) => {
    const branch = (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .branchText */ .Ot)(where);
    const taken = bumps.map((id) => (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .commitText */ .tT)(id, where)).join(', ');
    const restored = results.filter(({ places }) => places.length > 0).length;
    const images = `${restored} ${restored === 1 ? 'image' : 'images'}`;
    if (outcome === 'rolled-back')
        return `${images} of ${taken} with ${(0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .commitText */ .tT)(commit, where)} on ${branch}`;
    if (outcome === 'proposed')
        return `${images} of ${taken} as ${(0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .pullText */ .f7)(where)} to ${branch}`;
    if (outcome === 'dry-run')
        return `${images} of ${taken} would go back on ${branch}`;
    if (outcome === 'superseded')
        return `nothing of ${taken} stands any more on ${branch}: it was changed since`;
    return `what stood before ${taken} stands already on ${branch}`;
};
const imageTable = ({ results, commit }, where) => (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Image', 'Was', 'Is', 'Where'], results.flatMap(({ image, places, changed, outcome }) => [
    ...places.map(({ from, to, path, line }) => [
        (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(image.name),
        (0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(from),
        (0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(to),
        (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .lineText */ .oZ)({ path, line, commit }, where),
    ]),
    ...changed.map(({ now, path, line }) => [
        (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(image.name),
        (0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(now),
        'changed since',
        line === 0 ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path) : (0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .lineText */ .oZ)({ path, line, commit }, where),
    ]),
    ...(outcome === 'nothing-to-do' ? [[(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(image.name), (0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(image), 'taken back before', '']] : []),
]));
const changedSince = (results, where) => {
    const lines = results.flatMap(({ image, changed }) => changed.map((one) => `- ${whoDid(image.name, one, where)}`));
    return lines.length === 0 ? [] : [{ heading: 'Changed since', body: lines.join('\n'), weight: 'essential' }];
};
const whoDid = (name, { path, line, now, by }, where) => {
    const what = line === 0 ? `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)} names ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} no more` : `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} in ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)} is ${(0,_target_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .targetCell */ .C)(now)}`;
    return by === undefined ? what : `${what}: ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(by.author)} changed it with ${(0,_where_js__WEBPACK_IMPORTED_MODULE_2__/* .commitText */ .tT)(by.id, where)}`;
};
const nextSteps = ({ outcome, commit }) => {
    if (outcome === 'dry-run')
        return 'Nothing was written. Run it without `dry-run` to push this as one commit.';
    if (outcome === 'proposed')
        return 'Review the pull request and merge it: until then nothing is taken back or held.';
    if (outcome !== 'rolled-back')
        return 'There was nothing to write. Name another bump in `commit` to take that one back.';
    return `Argo CD takes it from here: wait for ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit)} with \`argocd-health\`. What was taken back is held: a fix goes live as ever, the same image only when \`release-hold\` of \`gitops-bump\` names it.`;
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

/***/ 19344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _remote_compare_and_swap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4500);

// Loaded when the branch is read: what edits YAML would keep the first request waiting.
const deciding = () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1797), __webpack_require__.e(3516)]).then(__webpack_require__.bind(__webpack_require__, 53516));
/**
 * Gives the images of a bump back what stood before it, by meaning: wherever nobody has changed it since, however the
 * files around it look by now. What is taken back is held, so that no later run brings it in again.
 */
const rollback = (request, outside) => outside.progress.phase(request.dryRun ? 'try the rollback' : 'roll back', () => (0,_remote_compare_and_swap_js__WEBPACK_IMPORTED_MODULE_0__/* .compareAndSwap */ .q)({
    ...outside,
    budgetMilliseconds: request.budgetMilliseconds,
    decide: async (head, racesLost) => (await deciding()).rollbackOnHead({ request, outside, head, racesLost }),
}));


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
