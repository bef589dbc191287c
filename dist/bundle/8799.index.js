export const id = 8799;
export const ids = [8799];
export const modules = {

/***/ 28799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/actions/clean-up-images.js
var clean_up_images = __webpack_require__(80075);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/argocd/server/api.js + 9 modules
var api = __webpack_require__(64620);
// EXTERNAL MODULE: ./build/src/gitops/history/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/src/gitops/open-manifests.js + 16 modules
var open_manifests = __webpack_require__(29809);
// EXTERNAL MODULE: ./build/src/images/handles.js
var handles = __webpack_require__(20683);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/git-history.js + 1 modules
var git_history = __webpack_require__(29338);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/http-stream.js
var http_stream = __webpack_require__(61490);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __webpack_require__(35950);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/actions/source-history.js
var source_history = __webpack_require__(53457);
;// CONCATENATED MODULE: ./build/src/actions/deliver/open-outside.js













/** Opens what the delivery reaches for, as far as it is asked for, and closes all of it when the work is over. */
const withOutside = (input, runner, work) => (0,handles/* withImages */.n)({ ...(0,image_settings/* imageSettings */.T)(input, runner), repository: input.repository }, (images) => input['manifests-repository'] === undefined
    ? work({ images, gitops: undefined, argocd: undefined })
    : openManifests(input, runner, (manifests) => work({ images, ...manifests })));
const openManifests = (input, runner, work) => {
    const { context, signal, progress } = runner;
    const clock = (0,outside_clock/* createClock */.t)(signal);
    const processes = (0,process/* createProcesses */.E)(runner);
    const machine = { processes, temporaryDirectory: context.temporaryDirectory };
    const settings = (0,manifests_access/* manifestsSettings */.uw)(input, runner, { clock, processes, recentCommits: read_pasts/* recentCommits */.i });
    return (0,open_manifests/* withManifests */.B)(settings, ({ remote, access, contains: apiContains }) => {
        const throughApi = apiContains !== undefined;
        const source = { repository: context.repository, token: input['source-token'], throughApi, processes, clock };
        return (0,source_history/* withSource */.g)(source, runner, ({ contains: sourceContains }) => (0,git_history/* withHistory */.$)({ ...machine, ...access }, ({ contains }) => {
            const argocd = openArgocd(input, runner);
            return work({
                gitops: { remote, clock, progress, contains: sourceContains },
                argocd: argocd && { argocd, clock, progress, contains: apiContains ?? contains },
            });
        }));
    });
};
const openArgocd = (input, { signal, mask, context }) => {
    const { 'argocd-server': server, 'ca-certificate': caCertificate } = input;
    if (server === undefined)
        return undefined;
    const connection = { signal, ...(caCertificate && { caCertificate }) };
    const http = (0,outside_http/* createHttp */.V)(connection);
    return (0,api/* createArgocd */.v)({
        http,
        stream: (0,http_stream/* createHttpStream */.r)(connection),
        server,
        token: (0,argocd_token/* argocdToken */.c)(input, server, { http, mask, idTokenRequest: context.idTokenRequest }),
    });
};

// EXTERNAL MODULE: ./build/src/argocd/await-live.js + 20 modules
var await_live = __webpack_require__(1120);
// EXTERNAL MODULE: ./build/src/gitops/bump.js
var bump = __webpack_require__(8512);
// EXTERNAL MODULE: ./build/src/gitops/edits/standing-images.js
var standing_images = __webpack_require__(72805);
// EXTERNAL MODULE: ./build/src/images/ensure.js + 22 modules
var ensure = __webpack_require__(46217);
// EXTERNAL MODULE: ./build/src/lib/turns.js
var turns = __webpack_require__(91201);
// EXTERNAL MODULE: ./build/src/argocd/application-verdict.js + 2 modules
var application_verdict = __webpack_require__(27020);
// EXTERNAL MODULE: ./build/src/argocd/meant-applications.js
var meant_applications = __webpack_require__(93971);
// EXTERNAL MODULE: ./build/src/argocd/server/most-at-once.js
var most_at_once = __webpack_require__(45095);
;// CONCATENATED MODULE: ./build/src/argocd/look-ahead.js




/** Ahead of the work nothing is lost by being told soon. */
const aheadMilliseconds = 5_000;
/** What a wait would end with at once, because Argo CD does not let us in or has no such applications. */
const refusedAhead = async (request, outside) => {
    const found = await (0,meant_applications/* meantApplications */.x)(request, {
        ...outside,
        outageMilliseconds: outside.outageMilliseconds ?? aheadMilliseconds,
    });
    return 'refusal' in found ? found.refusal : undefined;
};
/** The applications that are unwell by now: degraded, or with a sync that failed last. */
const unwellAhead = async (request, outside) => {
    const found = await (0,meant_applications/* meantApplications */.x)(request, { ...outside, outageMilliseconds: aheadMilliseconds });
    if ('refusal' in found)
        return [];
    const turn = (0,turns/* createTurns */.z)(most_at_once/* mostAtOnce */._.plain);
    const read = async (address) => await turn(() => outside.argocd.application(address));
    const looks = await Promise.allSettled(found.answer.map(read));
    return found.answer.filter((_address, index) => !isWell(looks[index])).map(application_verdict/* titleOf */.Gg);
};
/** What could not be asked is not known to be well. */
const isWell = (look) => look?.status === 'fulfilled' &&
    !['Failed', 'Error'].includes(look.value.operation?.phase ?? '') &&
    look.value.health !== 'Degraded';

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/images/docker/cache-wish.js
var cache_wish = __webpack_require__(83935);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/src/actions/argocd-readers.js
var argocd_readers = __webpack_require__(90882);
;// CONCATENATED MODULE: ./build/src/actions/deliver/requests.js




const nameOf = ({ name, repository }) => name ?? (0,image_reference/* shortName */.EU)(repository);
const manifestsUrl = (input, { serverUrl }) => (0,repository_url/* repositoryUrl */.Ek)(input['manifests-repository'] ?? '', serverUrl);
const ensureRequest = (input, { context, millisecondsLeft }) => {
    const { repository, context: folder, file, platforms } = input;
    const layout = input['oci-layout'];
    return {
        workspace: context.workspace,
        repository,
        name: nameOf(input),
        source: layout === undefined
            ? {
                kind: 'dockerfile',
                context: folder,
                file,
                buildArguments: input['build-args'],
                platforms,
                paths: [],
                engine: 'auto',
                cache: (0,cache_wish/* wishCache */.M)({ ...context, cache: 'registry', ref: undefined, repository }),
            }
            : { kind: 'oci-layout', path: layout },
        tags: [],
        push: true,
        budgetMilliseconds: millisecondsLeft(),
    };
};
const bumpRequest = (input, { surroundings, image, dryRun }) => {
    const { repository, sha, runUrl } = surroundings.context;
    return {
        wanted: [image],
        patterns: input['manifests-files'],
        paths: input['image-paths'],
        subject: undefined,
        author: input.author,
        source: { repository, commit: sha, runUrl },
        // Ahead of the work there is no image yet to put in order.
        order: dryRun ? 'none' : input.order,
        releaseHold: dryRun ? [] : input['release-hold'],
        dryRun,
        budgetMilliseconds: surroundings.millisecondsLeft(),
    };
};
/** The wait ends by itself, with its own word and report, before the deadline of the whole cuts it off. */
const lastWordMilliseconds = 1_000;
/** Taking the bump back takes part of the time, when it comes to that. */
const rollbackMilliseconds = 30_000;
const waitMilliseconds = (left, onFailure) => left - (onFailure === 'rollback' ? Math.min(rollbackMilliseconds, left / 4) : 0) - lastWordMilliseconds;
/** The bump, by its commit, as what is to be taken back. */
const rollbackRequest = (input, { surroundings, commit }) => ({
    commit,
    services: [],
    patterns: input['manifests-files'],
    paths: input['image-paths'],
    subject: undefined,
    author: input.author,
    runUrl: surroundings.context.runUrl,
    dryRun: false,
    budgetMilliseconds: Math.max(0, surroundings.millisecondsLeft()),
});
/** An image as Argo CD is asked about it. */
const expected = ({ repository, tag, digest }) => ({
    repository,
    tag: tag || undefined,
    digest: digest || undefined,
});
const liveRequest = (input, { surroundings, commit, standing }) => ({
    ...(0,argocd_readers/* waitOf */.pE)(input),
    manifests: {
        repository: manifestsUrl(input, surroundings.context),
        branch: input['manifests-branch'],
        patterns: input['manifests-files'],
    },
    revision: commit,
    images: standing.map(expected),
    timeoutMilliseconds: waitMilliseconds(surroundings.millisecondsLeft(), input['on-failure']),
});

;// CONCATENATED MODULE: ./build/src/actions/deliver/check-ahead.js




/**
 * Opens every door that the delivery will go through, all at once: a wrong token of Argo CD is better told now than
 * after the build, the push and the bump. The bump is tried dry, so that a name that no file holds is told now, too.
 * Returns how Argo CD refused, and which applications are unwell already; the other doors' refusals are thrown.
 */
const checkAhead = async (input, { surroundings, outside }) => {
    const { images, gitops, argocd } = outside;
    const image = { name: nameOf(input), repository: input.repository, tag: 'src-0000000000000000', digest: anyDigest };
    const asked = liveRequest(input, { surroundings, commit: '', standing: [] });
    const [registry, manifests, live] = await Promise.allSettled([
        images.ecr.describe(),
        gitops && (0,bump/* bump */.$)(bumpRequest(input, { surroundings, image, dryRun: true }), gitops),
        argocd && refusedAhead(asked, argocd),
    ]);
    const refused = live.status === 'fulfilled' ? live.value : undefined;
    const thrown = [registry, manifests, live].flatMap((door) => (door.status === 'rejected' ? [door.reason] : []));
    const [first] = thrown;
    if (first === undefined)
        return { refused, unwell: await unwellBefore(input, asked, argocd) };
    if (!(first instanceof failure/* Failure */.H))
        throw first;
    const messages = [...thrown.map(failure/* messageOf */.b), ...(refused ? [refused.because] : [])];
    throw new failure/* Failure */.H(first.reason, messages.join('\n'), { cause: first });
};
/** Asked only where the image may be blamed later for what it finds. */
const unwellBefore = async (input, request, argocd) => argocd === undefined || input['on-failure'] === 'report' ? [] : unwellAhead(request, argocd);
const anyDigest = `sha256:${'0'.repeat(64)}`;

// EXTERNAL MODULE: ./build/src/argocd/judgement/expectation.js
var expectation = __webpack_require__(15078);
// EXTERNAL MODULE: ./build/src/argocd/report/describe.js
var describe = __webpack_require__(71950);
// EXTERNAL MODULE: ./build/src/argocd/report/report.js
var report = __webpack_require__(71209);
// EXTERNAL MODULE: ./build/src/gitops/describe-bump.js
var describe_bump = __webpack_require__(91278);
// EXTERNAL MODULE: ./build/src/gitops/describe-rollback.js
var describe_rollback = __webpack_require__(19390);
// EXTERNAL MODULE: ./build/src/images/describe.js + 1 modules
var images_describe = __webpack_require__(3358);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __webpack_require__(57695);
;// CONCATENATED MODULE: ./build/src/actions/deliver/ending-of.js










/** The outcome is the word of the last story that ran; the summary is its own, with those of the others below. */
const endingOf = (delivered) => {
    const { ensured, bumped, live, takenBack } = delivered;
    return {
        outcome: live?.outcome ?? bumped?.result.outcome ?? ensured?.outcome ?? '',
        outputs: {
            image: ensured?.pushed ? ensured.reference : '',
            'image-json': ensured?.pushed ? (0,image_reference/* formatImageJson */.LF)(ensured.image) : '',
            digest: ensured?.pushed ? ensured.image.digest : '',
            commit: bumped?.result.commit ?? '',
            'rollback-commit': rollbackCommit(takenBack),
            report: live ? (0,report/* formatReport */.CI)(live) : '',
        },
        report: joined(partsOf(delivered)),
        ...(live?.reason ? { failure: { reason: live.reason, message: (0,describe/* failureMessage */.o)(live, nextOf(takenBack)) } } : {}),
    };
};
/** The last story first. */
const partsOf = ({ ensured, bumped, live, takenBack }) => [
    ...(live
        ? [{ part: 'Argo CD', report: (0,describe/* describeHealth */.g)(live, { next: nextOf(takenBack), manifestsPage: pageOf(bumped) }) }]
        : []),
    ...(bumped && takenBack ? [{ part: 'Rollback', report: describeTakenBack(takenBack, bumped.remote) }] : []),
    ...(bumped ? [{ part: 'Manifests', report: (0,describe_bump/* describeBump */.a)(bumped.result, bumped.remote) }] : []),
    ...(ensured ? [{ part: 'Image', report: (0,images_describe/* describeImage */.h)(ensured) }] : []),
];
const pageOf = (bumped) => bumped && (0,repository_url/* repositoryPage */.WR)(bumped.remote.url);
const rollbackCommit = (takenBack) => takenBack && 'result' in takenBack && takenBack.result.outcome === 'rolled-back' ? takenBack.result.commit : '';
/** Undefined where nothing was taken back: then the outcome says what to do. */
const nextOf = (takenBack) => {
    const commit = rollbackCommit(takenBack);
    return commit === ''
        ? undefined
        : `It was taken back with ${(0,markdown/* code */.aY)((0,expectation/* shortCommit */.Ax)(commit))}, and Argo CD goes back to what ran before. Correct it with a new commit: this image is held, and does not come back by itself.`;
};
const describeTakenBack = (takenBack, remote) => 'result' in takenBack
    ? (0,describe_rollback/* describeRollback */.s)(takenBack.result, remote)
    : { headline: `The bump stands: ${(0,markdown/* prose */.CS)(takenBack.because)}.`, sections: [] };
/** The last story whole, and of those before it what they made: what to do next is the last one's to say. */
const joined = ([last, ...before]) => ({
    headline: last?.report.headline ?? '',
    sections: [...(last?.report.sections ?? []), ...before.map(sectionOf)],
});
const sectionOf = ({ part, report }) => {
    const [facts] = (0,lib_report/* factsOf */.xS)(report);
    const body = facts === undefined ? report.headline : `${report.headline}\n\n${facts.body}`;
    return { heading: part, body, weight: 'essential' };
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnosis/blame.js

/** What a new image does by itself; a missing secret, a full node or a quota would keep the old one from running, too. */
const ofTheImage = ['image-pull', 'out-of-memory', 'crash', 'probe'];
/**
 * Whether an image that was brought in just now is what made the wait end so: its own container fails in an application
 * that was well before, or the very commit that names it could not be synced.
 */
const isToBlame = (live, question) => live.applications
    .filter(({ application, outcome }) => outcome === live.outcome && !question.unwell.includes(application))
    .some((verdict) => {
    if (verdict.outcome === 'degraded')
        return failsItself(verdict, question.image);
    return verdict.outcome === 'sync-failed' && isOfCommit(verdict, question);
});
const failsItself = ({ cause, failingImage, images }, image) => cause !== undefined &&
    ofTheImage.includes(cause.kind) &&
    // A pod of which no container stands out is unready as a whole.
    (failingImage === undefined ? images.every((named) => (0,expectation/* isExpected */.Dn)(named, image)) : (0,expectation/* isExpected */.Dn)(failingImage, image));
const isOfCommit = ({ revision, images }, { image, commit }) => revision === commit && images.some((named) => (0,expectation/* isSameRepository */.ve)(named, image));

// EXTERNAL MODULE: ./build/src/gitops/rollback.js
var rollback = __webpack_require__(19344);
;// CONCATENATED MODULE: ./build/src/actions/deliver/take-back.js




/** Takes the bump back when the image that it brought in is to blame; undefined when nothing has gone wrong in such a way. */
const takeBack = async (input, question) => {
    const { surroundings, gitops, live, bumped, image, unwell } = question;
    if (live.outcome !== 'degraded' && live.outcome !== 'sync-failed')
        return undefined;
    const { commit } = bumped;
    if (bumped.outcome !== 'bumped')
        return { because: 'this run did not write the image, so it does not take it back' };
    if (!isToBlame(live, { image: expected(image), commit, unwell })) {
        const before = unwell.length > 0 ? `; unwell before: ${unwell.join(', ')}` : '';
        return { because: `it is not plain that the new image is to blame, so it is not taken back${before}` };
    }
    try {
        return { result: await (0,rollback/* rollback */.d)(rollbackRequest(input, { surroundings, commit }), gitops) };
    }
    catch (error) {
        // The outcome of the delivery stands, whatever becomes of the rollback.
        if (!(error instanceof failure/* Failure */.H) || error.reason === 'cancelled')
            throw error;
        gitops.progress.warn(`the bump could not be taken back: ${error.message}`);
        return { because: `it could not be taken back: ${error.message}` };
    }
};

;// CONCATENATED MODULE: ./build/src/actions/deliver/run.js








/** One delivery: the image, its tag in the manifests, and Argo CD. Nothing is changed before every door has opened. */
const run = async (input, { surroundings, outside }) => {
    const { images, gitops, argocd } = outside;
    const check = () => checkAhead(input, { surroundings, outside });
    const { refused, unwell } = await images.progress.phase('check', check, (checked) => checked.refused !== undefined);
    if (refused)
        return endingOf({ live: refused });
    const ensured = await (0,ensure/* ensure */.D)(ensureRequest(input, surroundings), images);
    const delivered = { ensured };
    if (!ensured.pushed || !gitops)
        return endingOf(delivered);
    const bumped = await (0,bump/* bump */.$)(bumpRequest(input, { surroundings, image: ensured.image, dryRun: false }), gitops);
    delivered.bumped = { result: bumped, remote: gitops.remote };
    // What was left out does not get live; the run that wrote what stands waits for that.
    const isOurs = bumped.outcome === 'bumped' || bumped.outcome === 'unchanged';
    if (!argocd || !isOurs)
        return endingOf(delivered);
    const standing = (0,standing_images/* standingImages */.N)(bumped);
    delivered.live = await (0,await_live/* awaitLive */.l)(liveRequest(input, { surroundings, commit: bumped.commit, standing }), argocd);
    if (input['on-failure'] === 'rollback') {
        const { live } = delivered;
        delivered.takenBack = await takeBack(input, { surroundings, gitops, live, bumped, image: ensured.image, unwell });
    }
    return endingOf(delivered);
};

;// CONCATENATED MODULE: ./build/src/actions/deliver/wiring.js





const wire = (input, started) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, 'Look at the timeline for what took long');
    const endsAt = performance.now() + input.timeout;
    const surroundings = { context: runner.context, millisecondsLeft: () => Math.floor(endsAt - performance.now()) };
    return withOutside(input, runner, (outside) => run(input, { surroundings, outside }));
};
const cleanUp = async (state) => {
    const done = await Promise.allSettled([(0,clean_up_images.cleanUpImages)(state), (0,manifests_access/* cleanUpManifests */.Z$)(state)]);
    for (const one of done)
        if (one.status === 'rejected')
            throw one.reason;
};


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


/***/ })

};
