export const id = 9529;
export const ids = [9529];
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

// EXTERNAL MODULE: ./build/src/gitops/open-manifests.js + 16 modules
var open_manifests = __webpack_require__(64269);
// EXTERNAL MODULE: ./build/src/gitops/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(17573);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/deadline.js
var deadline = __webpack_require__(84193);
// EXTERNAL MODULE: ./build/src/outside/process.js
var process = __webpack_require__(70808);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/actions/source-history.js
var source_history = __webpack_require__(53457);
// EXTERNAL MODULE: ./build/src/actions/gitops-bump/inputs.js + 1 modules
var inputs = __webpack_require__(90162);
// EXTERNAL MODULE: ./build/src/gitops/commit-message.js
var commit_message = __webpack_require__(29719);
// EXTERNAL MODULE: ./build/src/gitops/describe-bump.js
var describe_bump = __webpack_require__(91278);
// EXTERNAL MODULE: ./build/src/gitops/place.js
var place = __webpack_require__(67417);
// EXTERNAL MODULE: ./build/src/gitops/bump.js + 12 modules
var bump = __webpack_require__(66504);
// EXTERNAL MODULE: ./build/src/gitops/past.js
var past = __webpack_require__(54008);
// EXTERNAL MODULE: ./build/src/gitops/proposal-branch.js
var proposal_branch = __webpack_require__(44667);
// EXTERNAL MODULE: ./build/src/gitops/propose.js + 3 modules
var propose = __webpack_require__(25672);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var trailers = __webpack_require__(17332);
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
const describeProposal = (result, where) => (0,describe_bump/* describeBump */.a)(result, where)
    .sections.filter(({ heading }) => heading !== 'What to do next')
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n');
const withoutChanges = (result, branch) => ({
    ...result,
    files: [],
    results: result.results.map((image) => image.changed
        ? { ...image, changed: false, left: { outcome: 'superseded', because: `${branch} proposes a later commit` } }
        : image),
});

// EXTERNAL MODULE: ./build/src/gitops/standing-images.js
var standing_images = __webpack_require__(96887);
// EXTERNAL MODULE: ./build/src/gitops/tell-results.js
var tell_results = __webpack_require__(40264);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/lib/packed-lines.js
var packed_lines = __webpack_require__(78563);
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
    const pullRequest = result.pull?.url ?? '';
    return {
        outcome: result.outcome,
        outputs: {
            commit: result.commit,
            images: (0,packed_lines/* joinLines */.cT)((0,standing_images/* standingImages */.N)(result).map(image_reference/* formatImageJson */.LF)),
            results: JSON.stringify(results),
            'pull-request-number': result.pull ? String(result.pull.number) : '',
            'pull-request-url': pullRequest,
        },
        told: (0,tell_results/* tellResults */.g)(results, { commit: result.commit, 'pull-request-url': pullRequest }),
        report: (0,describe_bump/* describeBump */.a)(result, { ...outside.remote, pull: result.pull }),
    };
};
const entryOf = ({ outcome }, { wanted: { name }, places, changed, left, compare }) => ({
    name: (0,place/* withoutHost */.to)(name),
    outcome: left?.outcome ?? (changed ? outcome : 'unchanged'),
    ...(left === undefined ? {} : { because: left.because }),
    ...(compare === undefined ? {} : { compare }),
    places: places.map(({ path, line, from, to }) => ({ path, line, from: pinned(from), to: pinned(to) })),
});
/** `tag`, `tag@digest` or `@digest`: what a file pins, without the registry's host, since outputs cross jobs. */
const pinned = ({ tag, digest }) => `${tag}${digest === '' ? '' : `@${digest}`}`;

;// CONCATENATED MODULE: ./build/src/actions/gitops-bump/wiring.js










const over = (time) => `not done within ${time}: the git server is slow. A push that was under way may have landed; run it again, or raise timeout`;
const wire = (input, runner) => {
    const { context, progress, fence } = runner;
    const signal = (0,deadline/* withDeadline */.N)(runner.signal, input.timeout, over((0,time/* formatDuration */.a)(input.timeout)));
    const clock = (0,outside_clock/* createClock */.t)(signal);
    const processes = (0,process/* createProcesses */.EC)({ signal, fence });
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


/***/ }),

/***/ 72183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** Asks `retry` for another attempt; `waitMilliseconds` is the least to wait, as in `Retry-After`. */
const again = (reason, waitMilliseconds) => waitMilliseconds === undefined ? { again: reason } : { again: reason, waitMilliseconds };
const isAgain = (value) => typeof value === 'object' && value !== null && 'again' in value;
/**
 * Repeats until an attempt returns a value, with full jitter and no limit but the time: N writers in lockstep need N
 * rounds, so a count would fail the last ones. Fails as `timed-out` with the last reason.
 */
const retry = async (options) => {
    const { what, attempt, clock, budgetMilliseconds, firstDelayMilliseconds, longestDelayMilliseconds } = options;
    const random = options.random ?? Math.random;
    const deadline = clock.now() + budgetMilliseconds;
    for (let number = 1;; number += 1) {
        const result = await attempt(number);
        if (!isAgain(result))
            return result;
        const ceiling = Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(number - 1, 30));
        const delay = result.delayMilliseconds ?? Math.max(random() * ceiling, result.waitMilliseconds ?? 0);
        if (clock.now() + delay > deadline) {
            const seconds = Math.round(budgetMilliseconds / 1000);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};


/***/ }),

/***/ 6964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ refuseTooLarge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


/** execve(2): one argument or variable, with its end, in bytes. */
const longestString = 131_072;
/** Below this the kernel takes all of them together, whatever the limit of the stack is. */
const alwaysTaken = 131_072;
const neverTaken = 6 * 1024 * 1024;
const pointer = 8;
/**
 * Refuses what the kernel would refuse as E2BIG. It is looked at before, since `@actions/exec` never tells of it: a child
 * that cannot be started at all ends the whole process there.
 */
const refuseTooLarge = (command, args, env) => {
    const variables = Object.entries(env).map(([name, value]) => ({ name, bytes: sizeOf(`${name}=${value}`) }));
    const longest = variables.find(({ bytes }) => bytes > longestString);
    if (longest)
        throw tooLarge(command, `${longest.name} has ${longest.bytes} bytes, and a variable at most 128 KiB`);
    const argument = args.map(sizeOf).find((bytes) => bytes > longestString);
    if (argument)
        throw tooLarge(command, `one of its arguments has ${argument} bytes, and may have at most 128 KiB`);
    const all = [...variables.map(({ bytes }) => bytes), ...args.map(sizeOf), sizeOf(command), sizeOf(command)];
    const total = all.reduce((sum, bytes) => sum + bytes + pointer, 0);
    if (total <= alwaysTaken || total <= limit())
        return;
    const [largest] = variables.toSorted((a, b) => b.bytes - a.bytes);
    throw tooLarge(command, `its environment and arguments have ${total} bytes, and this machine takes ${limit()}; the largest variable is ${largest?.name}`);
};
const sizeOf = (text) => Buffer.byteLength(text) + 1;
const tooLarge = (command, found) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid-input', `cannot start ${command}: ${found}. Take large values out of \`env\`, GITHUB_ENV and the inputs, into files`);
/** A quarter of the stack (execve(2)), as /proc/self/limits has it. */
const limit = () => {
    const [, stack = ''] = /^Max stack size\s+(\d+|unlimited)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/limits', 'utf8')) ?? [];
    return Math.min(Math.max(Number(stack) / 4 || neverTaken, alwaysTaken), neverTaken);
};


/***/ }),

/***/ 16783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 84193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};


/***/ }),

/***/ 53104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withHistory),
/* harmony export */   N: () => (/* binding */ withHistories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1617);
/* harmony import */ var _git_bare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33650);





/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
const withHistory = ({ url, ...settings }, work) => withHistories(settings, (historyOf) => work(historyOf(url)));
/** The same for any number of repositories that one credential opens, by their URLs. */
const withHistories = async (settings, work) => {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings.temporaryDirectory, 'slipway-history-'));
    const opened = new Map();
    const historyOf = (url) => {
        const history = opened.get(url) ?? openHistory({ ...settings, url, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `${opened.size}`) });
        opened.set(url, history);
        return history;
    };
    try {
        return await work(historyOf);
    }
    finally {
        await Promise.all([...opened.values()].map((history) => history.closed()));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    }
};
const openHistory = (settings) => {
    const { processes, directory, url, token, sshCommand } = settings;
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .createGit */ .l)({
        processes,
        directory,
        ...(token === undefined ? {} : { credential: { url, token } }),
        ...(sshCommand === undefined ? {} : { sshCommand }),
    });
    const parents = new Map();
    const answers = new Map();
    let last = Promise.resolve();
    let ready;
    // One after the other: fetches side by side into one repository trip over each other's files.
    const inTurn = (work) => {
        const done = last.then(() => {
            ready ??= (0,_git_bare_js__WEBPACK_IMPORTED_MODULE_4__/* .initBare */ .d)(directory, url);
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
            const answer = answers.get(key) ?? inTurn(() => ask({ git, parents }, { url, revision, commit }));
            answers.set(key, answer);
            // What could not be asked may be asked again.
            answer.catch(() => answers.delete(key));
            return answer;
        },
        expect: (commit) => {
            if (isId(commit))
                inTurn(() => fetch({ git, parents }, { url, commits: [commit], depth: depths[0] })).catch(() => undefined);
        },
        closed: () => last,
    };
};
/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 3_200, 2_147_483_647];
const ask = async ({ git, parents }, { url, revision, commit }) => {
    if (!isId(revision) || !isId(commit))
        return false;
    const known = lookAt(parents, { revision, commit });
    if (known !== undefined)
        return known;
    for (const depth of depths) {
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
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(reasonOf(stderr), `cannot read the history of ${url}: ${lastLine(stderr)}`);
};
const reasonOf = (stderr) => {
    if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr))
        return 'denied';
    // A repository that was renamed: the credential is not sent on to its new address.
    return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
        ? 'not-found'
        : 'unreachable';
};
const isId = (text) => /^[0-9a-f]{40,64}$/.test(text);
const lastLine = (stderr) => stderr.trim().split('\n').at(-1) ?? '';


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
const createGit = ({ processes, directory, credential, sshCommand }) => {
    const ssh = sshCommand === undefined ? {} : { GIT_SSH_COMMAND: sshCommand, GIT_SSH_VARIANT: 'ssh' };
    const environment = async () => {
        const settings = [...quiet, ...(credential === undefined ? [] : authorization(await sent(credential)))];
        return { ...unattended, ...ssh, ...configEnvironment(settings) };
    };
    return async (args, options = {}) => processes.run('git', args, { directory, ...options, env: { ...(await environment()), ...options.env } });
};
const sent = async ({ url, token }) => ({
    url,
    token: typeof token === 'string' ? token : await token(),
});
const unattended = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    LC_ALL: 'C',
};
const quiet = [
    ['credential.helper', ''],
    ['core.hooksPath', '/dev/null'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // In a container job the checkout belongs to another user, and git would refuse to read it.
    ['safe.directory', '*'],
    // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '30'],
];
/** GitHub takes any user name with a token as the password; `x-access-token` is the one it documents for Apps. */
const authorization = ({ url, token }) => {
    if (!/^https?:/.test(url))
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const key = `http.${new URL(url).origin}/.extraHeader`;
    // The empty value drops what the machine's configuration has there: two Authorization headers are refused.
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
        // Once redirected, git sends this server's headers to whatever server it was sent to.
        ['http.followRedirects', 'false'],
    ];
};
/** `GIT_CONFIG_COUNT` and its pairs (git-config(1)): settings for one process, in no file and no argument. */
const configEnvironment = (settings) => Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
]);


/***/ }),

/***/ 50299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   oE: () => (/* binding */ createBegin)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84679);




/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate }) => {
    const agentOptions = { keepAlive: true, proxyEnv: process.env };
    const ca = caCertificate === undefined ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)('default'), caCertificate] };
    const plain = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agentOptions);
    const secure = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
        return url.protocol === 'https:'
            ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, { ...options, agent: secure }, onResponse)
            : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, { ...options, agent: plain }, onResponse);
    };
};
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const unknownAuthority = /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
const unreachable = (url, error) => {
    const code = 'code' in error ? String(error.code) : '';
    const cause = unknownAuthority.test(code)
        ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
        : error.message || code || error.name;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error });
};


/***/ }),

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50299);

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .createBegin */ .oE)(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(request.url, error));
        const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
        const ended = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
        const exchange = begin(measured(request), ended, (response) => {
            collect(response).then(resolve, fail);
        });
        exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
        exchange.end(request.body);
    });
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestBodyBytes)
            throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, headers: (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(response), body: Buffer.concat(chunks).toString() };
};


/***/ }),

/***/ 70808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ createProcesses),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   m3: () => (/* binding */ cannotStart),
/* harmony export */   wZ: () => (/* binding */ keepFromInterrupts)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29863);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84679);
/* harmony import */ var _lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59554);
/* harmony import */ var _argument_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6964);







/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
const createProcesses = ({ signal, fence }) => {
    signal.addEventListener('abort', interruptChildren, { once: true });
    return {
        run: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const output = await capture(command, args, options);
            signal.throwIfAborted();
            return output;
        },
        show: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const code = await fence(() => inherit(command, args, options));
            signal.throwIfAborted();
            return code;
        },
    };
};
const capture = async (command, args, options) => {
    const stdout = [];
    const stderr = [];
    const { directory: cwd, input } = options;
    const env = childEnvironment(options.env);
    (0,_argument_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseTooLarge */ .A)(command, args, env);
    const code = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_6__/* .exec */ .m)(`"${onPath(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env,
        listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw cannotStart(command, error);
    });
    const bytes = Buffer.concat(stdout);
    return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
};
/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const onPath = (command) => {
    if (command.includes('/'))
        return command;
    const files = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).flatMap((folder) => (folder ? [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, command)] : []));
    const found = files.find(isProgram);
    if (found === undefined)
        throw cannotStart(command, 'no folder of the PATH has it');
    return found;
};
const isProgram = (file) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).isFile();
    }
    catch {
        return false;
    }
};
const inherit = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    const env = childEnvironment(options.env);
    (0,_argument_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseTooLarge */ .A)(command, args, env);
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env,
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
    });
    child.on('error', (error) => reject(cannotStart(command, error)));
    child.on('close', (code, killedBy) => resolve(code ?? (killedBy === null ? 1 : 128)));
    for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk) => {
            process.stdout.write(chunk);
            listen?.(chunk);
        });
    }
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
});
const cannotStart = (command, error) => (0,_lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .machineTrouble */ .z)(error) ??
    new _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-found', `cannot start ${command}: ${(0,_lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}. Install it, or put it on the PATH`, {
        cause: error,
    });
const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/;
/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/;
/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
const childEnvironment = (added = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};
/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set();
/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = () => {
    for (const pid of descendantsOf('self').filter((pid) => !interrupted.has(pid))) {
        interrupted.add(pid);
        try {
            process.kill(Number(pid), 'SIGINT');
        }
        catch {
            // It ended by itself meanwhile.
        }
    }
};
const keptApart = new Set();
/** A child that somebody else ends: neither it nor its children are interrupted here. */
const keepFromInterrupts = (pid) => {
    keptApart.add(String(pid));
};
const descendantsOf = (pid) => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
const childrenOf = (pid) => {
    try {
        const tasks = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};


/***/ })

};
