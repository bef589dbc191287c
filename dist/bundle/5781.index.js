export const id = 5781;
export const ids = [5781];
export const modules = {

/***/ 15781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/gitops/open-manifests.js + 16 modules
var open_manifests = __webpack_require__(64269);
// EXTERNAL MODULE: ./build/src/images/ecr.js + 4 modules
var ecr = __webpack_require__(97799);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/images/missing-images.js

/** Which of these images ECR does not have, each with why; by digest where one is known, since that is what is pulled. */
const missingImages = async (images, { ecrOf }) => {
    const missing = [];
    for (const repository of new Set(images.map((image) => image.repository))) {
        const own = images.filter((image) => image.repository === repository);
        const digests = [...new Set(own.flatMap(({ digest }) => (digest === '' ? [] : [digest])))];
        const tags = [...new Set(own.flatMap(({ tag, digest }) => (digest === '' ? [tag] : [])))];
        const ecr = ecrOf(repository);
        const byDigest = digests.length === 0 ? new Map() : await ecr.imagesByDigest(digests);
        const byTag = tags.length === 0 ? new Map() : await ecr.imagesByTag(tags);
        const gone = [
            ...digests.filter((digest) => !byDigest.has(digest)).map((digest) => ({ digest })),
            ...tags.filter((tag) => !byTag.has(tag)).map((tag) => ({ tag })),
        ];
        missing.push(...gone.map((pin) => `${(0,image_reference/* formatReference */.FH)({ repository, ...pin })} is not in ECR: ${todo}`));
    }
    return missing;
};
const todo = 'a lifecycle policy may have expired it; build it again, or deploy a fix instead';

// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/process.js
var process = __webpack_require__(70808);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/gitops/describe-rollback.js
var describe_rollback = __webpack_require__(19390);
// EXTERNAL MODULE: ./build/src/gitops/place.js
var place = __webpack_require__(67417);
// EXTERNAL MODULE: ./build/src/gitops/proposal-branch.js
var proposal_branch = __webpack_require__(44667);
// EXTERNAL MODULE: ./build/src/gitops/propose.js + 3 modules
var propose = __webpack_require__(25672);
// EXTERNAL MODULE: ./build/src/gitops/rollback.js + 7 modules
var rollback = __webpack_require__(95215);
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
const describeProposal = (result, where) => (0,describe_rollback/* describeRollback */.s)(result, where)
    .sections.filter(({ heading }) => heading !== 'What to do next')
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n');

// EXTERNAL MODULE: ./build/src/gitops/restored-images.js
var restored_images = __webpack_require__(56689);
// EXTERNAL MODULE: ./build/src/gitops/rollback-message.js
var rollback_message = __webpack_require__(394);
// EXTERNAL MODULE: ./build/src/gitops/tell-results.js
var tell_results = __webpack_require__(40264);
// EXTERNAL MODULE: ./build/src/lib/packed-lines.js
var packed_lines = __webpack_require__(78563);
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
    const pullRequest = result.pull?.url ?? '';
    return {
        outcome: result.outcome,
        outputs: {
            commit: result.commit,
            images: (0,packed_lines/* joinLines */.cT)((0,restored_images/* restoredImages */.T)(result.results).map(image_reference/* formatImageJson */.LF)),
            results: JSON.stringify(results),
            'pull-request-number': result.pull ? String(result.pull.number) : '',
            'pull-request-url': pullRequest,
        },
        told: (0,tell_results/* tellResults */.g)(results, { commit: result.commit, 'pull-request-url': pullRequest }),
        report: (0,describe_rollback/* describeRollback */.s)(result, { ...outside.remote, pull: result.pull }),
    };
};
const entryOf = ({ outcome }, { image, places, changed, ...own }) => ({
    name: (0,place/* withoutHost */.to)(image.name),
    outcome: (outcome === 'dry-run' || outcome === 'proposed') && own.outcome === 'rolled-back' ? outcome : own.outcome,
    places: places.map(({ path, line, from, to }) => ({ path, line, from: pinned(from), to: pinned(to) })),
    changed: changed.map(({ path, line, now, by }) => ({
        path,
        line,
        now: pinned(now),
        commit: by?.id ?? '',
        author: by?.author ?? '',
    })),
});
/** `tag`, `tag@digest` or `@digest`: what a file pins, without the registry's host, since outputs cross jobs. */
const pinned = ({ tag, digest }) => `${tag}${digest === '' ? '' : `@${digest}`}`;

;// CONCATENATED MODULE: ./build/src/actions/gitops-rollback/wiring.js









const registryOf = (input, runner) => {
    const region = (0,aws/* awsRegion */.U)(input['aws-region']);
    const settings = { ...runner, ...(0,image_settings/* awsClient */.xe)({ ...input, region }, runner), region, registryId: input['registry-id'] };
    return { ecrOf: (repository) => (0,ecr/* createEcr */.v)({ ...settings, repository }) };
};
const wire = (input, started) => {
    const runner = (0,image_settings/* inTime */.RN)(started, input.timeout, 'The git server is slow: a push that was under way may have landed; run it again');
    const { context, progress } = runner;
    const clock = (0,outside_clock/* createClock */.t)(runner.signal);
    const settings = (0,manifests_access/* manifestsSettings */.uw)(input, runner, { clock, processes: (0,process/* createProcesses */.EC)(runner) });
    const registry = input['verify-images'] ? registryOf(input, runner) : undefined;
    const missing = registry && { missing: (images) => missingImages(images, registry) };
    return (0,open_manifests/* withManifests */.B)(settings, ({ remote, pulls }) => run(input, { remote, pulls, clock, progress, runUrl: context.runUrl, ...missing }));
};
const cleanUp = manifests_access/* cleanUpManifests */.Z$;


/***/ }),

/***/ 44667:
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

/***/ 25672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ propose)
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
;// CONCATENATED MODULE: ./build/src/gitops/merge-later.js
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

;// CONCATENATED MODULE: ./build/src/gitops/proposal-text.js
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
// EXTERNAL MODULE: ./build/src/gitops/api-blobs.js
var api_blobs = __webpack_require__(86559);
// EXTERNAL MODULE: ./build/src/gitops/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(17573);
// EXTERNAL MODULE: ./build/src/gitops/relation.js
var relation = __webpack_require__(59132);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var trailers = __webpack_require__(17332);
;// CONCATENATED MODULE: ./build/src/gitops/proposing-remote.js





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

;// CONCATENATED MODULE: ./build/src/gitops/propose.js




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

/***/ 40264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ tellResults)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41432);

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
            : { places: [{ from: (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .shortPin */ .aQ)(first.from), to: (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .shortPin */ .aQ)(first.to) }] }),
    }));
    const words = named.map(({ places: _, ...entry }) => entry);
    const left = words.filter(({ because }) => because !== undefined).slice(0, mostNamed);
    return [named, words, left].map((results) => ({ ...always, results: JSON.stringify(results) }));
};


/***/ })

};
