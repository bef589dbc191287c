export const id = 9978;
export const ids = [9978];
export const modules = {

/***/ 9978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/argocd/api.js + 7 modules
var api = __webpack_require__(21850);
// EXTERNAL MODULE: ./build/src/gitops/open-manifests.js + 16 modules
var open_manifests = __webpack_require__(64269);
// EXTERNAL MODULE: ./build/src/gitops/read-pasts.js + 1 modules
var read_pasts = __webpack_require__(17573);
// EXTERNAL MODULE: ./build/src/images/handles.js
var handles = __webpack_require__(20683);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/git-history.js
var git_history = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/http-stream.js
var http_stream = __webpack_require__(61490);
// EXTERNAL MODULE: ./build/src/outside/process.js
var process = __webpack_require__(70808);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __webpack_require__(21294);
// EXTERNAL MODULE: ./build/src/actions/source-history.js
var source_history = __webpack_require__(53457);
;// CONCATENATED MODULE: ./build/src/actions/deliver/open-outside.js













/** Opens what the delivery reaches for, as far as it is asked for, and closes all of it when the work is over. */
const withOutside = (input, runner, work) => (0,handles/* withImages */.n)({ ...(0,image_settings/* imageSettings */.Ty)(input, runner), repository: input.repository }, (images) => input['manifests-repository'] === undefined
    ? work({ images, gitops: undefined, argocd: undefined })
    : openManifests(input, runner, (manifests) => work({ images, ...manifests })));
const openManifests = (input, runner, work) => {
    const { context, signal, progress } = runner;
    const clock = (0,outside_clock/* createClock */.t)(signal);
    const processes = (0,process/* createProcesses */.EC)(runner);
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

// EXTERNAL MODULE: ./build/src/argocd/await-live.js + 29 modules
var await_live = __webpack_require__(25072);
// EXTERNAL MODULE: ./build/src/gitops/bump.js + 12 modules
var bump = __webpack_require__(66504);
// EXTERNAL MODULE: ./build/src/gitops/standing-images.js
var standing_images = __webpack_require__(96887);
// EXTERNAL MODULE: ./build/src/images/ensure.js + 22 modules
var ensure = __webpack_require__(55142);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/images/cache-wish.js
var cache_wish = __webpack_require__(44680);
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
        files: input['manifests-files'],
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
        argocd && (0,await_live/* refusedAhead */.YL)(asked, argocd),
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
const unwellBefore = async (input, request, argocd) => argocd === undefined || input['on-failure'] === 'report' ? [] : (0,await_live/* unwellAhead */.tr)(request, argocd);
const anyDigest = `sha256:${'0'.repeat(64)}`;

// EXTERNAL MODULE: ./build/src/argocd/describe.js
var describe = __webpack_require__(32591);
// EXTERNAL MODULE: ./build/src/argocd/report.js
var report = __webpack_require__(31960);
// EXTERNAL MODULE: ./build/src/gitops/describe-bump.js
var describe_bump = __webpack_require__(91278);
// EXTERNAL MODULE: ./build/src/gitops/describe-rollback.js
var describe_rollback = __webpack_require__(19390);
// EXTERNAL MODULE: ./build/src/images/describe.js + 1 modules
var images_describe = __webpack_require__(62357);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/actions/deliver/ending-of.js







/** The outcome is the word of the last story that ran; the summary is its own, with those of the others below. */
const endingOf = ({ ensured, bumped, live, takenBack }) => ({
    outcome: live?.outcome ?? bumped?.result.outcome ?? ensured?.outcome ?? '',
    outputs: {
        image: ensured?.pushed ? ensured.reference : '',
        'image-json': ensured?.pushed ? (0,image_reference/* formatImageJson */.LF)(ensured.image) : '',
        digest: ensured?.pushed ? ensured.image.digest : '',
        commit: bumped?.result.commit ?? '',
        'rollback-commit': rollbackCommit(takenBack),
        report: live ? (0,report/* formatReport */.CI)(live) : '',
    },
    report: joined([
        ...(live ? [{ part: 'Argo CD', report: (0,describe/* describeHealth */.g)(live) }] : []),
        ...(bumped && takenBack ? [{ part: 'Rollback', report: describeTakenBack(takenBack, bumped.remote) }] : []),
        ...(bumped ? [{ part: 'Manifests', report: (0,describe_bump/* describeBump */.a)(bumped.result, bumped.remote) }] : []),
        ...(ensured ? [{ part: 'Image', report: (0,images_describe/* describeImage */.h)(ensured) }] : []),
    ]),
    ...(live?.reason ? { failure: { reason: live.reason, message: (0,describe/* failureMessage */.o)(live) } } : {}),
});
const rollbackCommit = (takenBack) => takenBack && 'result' in takenBack && takenBack.result.outcome === 'rolled-back' ? takenBack.result.commit : '';
const describeTakenBack = (takenBack, remote) => 'result' in takenBack
    ? (0,describe_rollback/* describeRollback */.s)(takenBack.result, remote)
    : { headline: `The bump stands: ${(0,markdown/* prose */.CS)(takenBack.because)}.`, sections: [] };
/** The last story whole, and of those before it what they made: what to do next is the last one's to say. */
const joined = ([last, ...before]) => ({
    headline: last?.report.headline ?? '',
    sections: [
        ...(last?.report.sections ?? []),
        ...before.map(({ part, report: { headline, sections } }) => ({
            heading: part,
            body: [headline, ...sections.slice(0, 1).map(({ body }) => body)].join('\n\n'),
            weight: 'essential',
        })),
    ],
});

// EXTERNAL MODULE: ./build/src/argocd/expectation.js
var expectation = __webpack_require__(48062);
;// CONCATENATED MODULE: ./build/src/argocd/blame.js

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

// EXTERNAL MODULE: ./build/src/gitops/rollback.js + 7 modules
var rollback = __webpack_require__(95215);
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
    delivered.live = await (0,await_live/* awaitLive */.lh)(liveRequest(input, { surroundings, commit: bumped.commit, standing }), argocd);
    if (input['on-failure'] === 'rollback') {
        const { live } = delivered;
        delivered.takenBack = await takeBack(input, { surroundings, gitops, live, bumped, image: ensured.image, unwell });
    }
    return endingOf(delivered);
};

;// CONCATENATED MODULE: ./build/src/actions/deliver/wiring.js




const wire = (input, started) => {
    const runner = (0,image_settings/* inTime */.RN)(started, input.timeout, 'Look at the timeline for what took long');
    const endsAt = performance.now() + input.timeout;
    const surroundings = { context: runner.context, millisecondsLeft: () => Math.floor(endsAt - performance.now()) };
    return withOutside(input, runner, (outside) => run(input, { surroundings, outside }));
};
const cleanUp = async (state) => {
    const done = await Promise.allSettled([(0,image_settings/* cleanUpImages */.xc)(state), (0,manifests_access/* cleanUpManifests */.Z$)(state)]);
    for (const one of done)
        if (one.status === 'rejected')
            throw one.reason;
};


/***/ })

};
