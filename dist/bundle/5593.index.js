export const id = 5593;
export const ids = [5593];
export const modules = {

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/delivery/jobs.js
var delivery_jobs = __webpack_require__(24820);
;// CONCATENATED MODULE: ./build/src/delivery/conclude.js

/**
 * The outcome is the word of the last story that ran. Where a leg of the build failed and the others went on without it,
 * that word stands and the reason is the leg's.
 */
const conclude = (jobs) => {
    const all = Object.values(jobs);
    if (all.some(isCancelled))
        return { outcome: 'cancelled', reason: 'cancelled' };
    const reason = jobs.build?.result === 'failure' ? 'build-error' : '';
    const written = [jobs.health, jobs.rollback, jobs.bump].find(hasSpoken);
    if (written !== undefined)
        return wordOf(written, reason);
    for (const job of [jobs.select, jobs.build, jobs.collect]) {
        if (job?.result === 'failure')
            return wordOf(job, reason);
    }
    if (!all.some(delivery_jobs/* hasRun */.gb))
        return { outcome: 'skipped', reason: '' };
    if (isIncomplete(jobs))
        return { outcome: 'failed', reason: 'not-found' };
    return { outcome: jobs.build?.result === 'success' ? 'built' : (0,delivery_jobs/* outputOf */.jH)(jobs.select, 'outcome') || 'skipped', reason };
};
/**
 * Every leg said that it is done, and yet images are missing, so that nothing was written: somebody has deleted one
 * meanwhile, or the matrix had no room for all. No job is red for that.
 */
const isIncomplete = ({ select, build, collect }) => build?.result === 'success' &&
    collect?.result === 'success' &&
    ((0,delivery_jobs/* outputOf */.jH)(collect, 'outcome') === 'selected' || Number((0,delivery_jobs/* outputOf */.jH)(select, 'deferred')) > 0);
const isCancelled = ({ result, outputs }) => result === 'cancelled' || outputs.outcome === 'cancelled';
/** A job that succeeded without an outcome had no step that tells of one. */
const hasSpoken = (job) => (0,delivery_jobs/* hasRun */.gb)(job) && (job.result === 'failure' || (0,delivery_jobs/* outputOf */.jH)(job, 'outcome') !== '');
/** A job fails with its action, which says why, or without it: before it began, or after it had done its work. */
const wordOf = (job, before) => {
    const [outcome, reason] = [(0,delivery_jobs/* outputOf */.jH)(job, 'outcome'), (0,delivery_jobs/* outputOf */.jH)(job, 'reason')];
    if (job.result === 'success')
        return { outcome, reason: before };
    return reason === ''
        ? { outcome: 'failed', reason: before || 'unexpected' }
        : { outcome: outcome || 'failed', reason };
};

// EXTERNAL MODULE: ./build/src/lib/timeline.js
var timeline = __webpack_require__(78162);
;// CONCATENATED MODULE: ./build/src/delivery/phases.js


/** What the bar of each job is called; the build has no timeline, and the health check is told by its stages. */
const titles = {
    select: 'select',
    collect: 'collect',
    bump: 'commit',
    rollback: 'commit',
};
/** The phases of all jobs, in their order. Between them is what GitHub takes to start a job. */
const phasesOf = (jobs, pushedAt) => {
    const [select, collect] = [barOf(jobs, 'select'), barOf(jobs, 'collect')];
    const bars = [
        ...select,
        ...buildBetween(jobs, select, collect),
        ...collect,
        ...barOf(jobs, 'bump'),
        ...barOf(jobs, 'rollback'),
        ...stagesOf(jobs.health),
    ];
    const [first] = bars;
    if (first === undefined || pushedAt === undefined || pushedAt > first.startedAt)
        return bars;
    return [
        { name: 'push, until the first job works', startedAt: pushedAt, endedAt: first.startedAt, ended: 'done' },
        ...bars,
    ];
};
/** One bar from the first phase of a job's action to its last. */
const barOf = (jobs, name) => {
    const job = jobs[name];
    const phases = timelineOf(job);
    if (phases.length === 0)
        return [];
    return [
        {
            name: titles[name] ?? name,
            startedAt: Math.min(...phases.map(({ startedAt }) => startedAt)),
            endedAt: Math.max(...phases.map(({ endedAt }) => endedAt)),
            ended: job?.result === 'failure' ? 'failed' : 'done',
        },
    ];
};
/** The legs lie between the two selections; GitHub gives one output for all of them, so they tell no times. */
const buildBetween = ({ build }, [select], [collect]) => !(0,delivery_jobs/* hasRun */.gb)(build) || select === undefined || collect === undefined
    ? []
    : [
        {
            name: 'build',
            startedAt: select.endedAt,
            endedAt: collect.startedAt,
            ended: build.result === 'success' ? 'done' : 'failed',
        },
    ];
const stagesOf = (health) => {
    const phases = timelineOf(health);
    const stages = phases.filter(({ name }) => name.startsWith('Argo CD '));
    return stages.length > 0 ? stages : phases;
};
const timelineOf = (job) => (0,timeline/* parseTimeline */.pv)((0,delivery_jobs/* outputOf */.jH)(job, 'timeline'));

// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/delivery/results.js


/** The `results` of gitops-bump or gitops-rollback; what is changed in several places is told by the first. */
const writtenBy = (job) => (0,json/* listOf */.c3)((0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(job, 'results'))).map((entry) => ({
    name: (0,json/* textAt */.$6)(entry, 'name'),
    outcome: (0,json/* textAt */.$6)(entry, 'outcome'),
    because: (0,json/* textAt */.$6)(entry, 'because'),
    from: (0,json/* textAt */.$6)(entry, 'places', 0, 'from'),
    to: (0,json/* textAt */.$6)(entry, 'places', 0, 'to'),
}));
/** The verdicts of argocd-health: of its `results`, or of its `report`, which is never large. */
const verdictsOf = (job) => ((0,delivery_jobs/* outputOf */.jH)(job, 'results') === ''
    ? (0,json/* listAt */.gT)((0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(job, 'report')), 'applications')
    : (0,json/* listOf */.c3)((0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(job, 'results')))).map((entry) => ({
    application: (0,json/* textAt */.$6)(entry, 'application'),
    page: (0,json/* textAt */.$6)(entry, 'page'),
    outcome: (0,json/* textAt */.$6)(entry, 'outcome'),
    revision: (0,json/* textAt */.$6)(entry, 'revision'),
    because: (0,json/* textAt */.$6)(entry, 'cause', 'because') || (0,json/* textAt */.$6)(entry, 'because'),
    next: (0,json/* textAt */.$6)(entry, 'cause', 'next'),
}));

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js
var packed_lines = __webpack_require__(78563);
;// CONCATENATED MODULE: ./build/src/delivery/services.js



/** The services that were looked at, those to build first. */
const servicesOf = (jobs) => {
    const { selected, deferred, standing } = selectionOf(jobs.select);
    const missing = hasCollected(jobs) ? new Set(selectionOf(jobs.collect).selected.map(({ name }) => name)) : undefined;
    return [
        ...selected.map((one) => ({ ...one, state: stateOf(jobs, missing?.has(one.name)) })),
        ...deferred.map((one) => ({ ...one, state: 'deferred' })),
        ...standing.map((one) => ({ ...one, state: 'reused' })),
    ];
};
/** How many services are in each state, also where they are too many to be named. */
const countsOf = (jobs, services) => {
    const counts = { built: 0, reused: 0, failed: 0, unsure: 0, 'not-built': 0, deferred: 0 };
    for (const { state } of services)
        counts[state] += 1;
    const numberOf = (job, name) => Number((0,delivery_jobs/* outputOf */.jH)(job, name)) || 0;
    counts.deferred ||= numberOf(jobs.select, 'deferred');
    const told = (0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(jobs.select, 'counts'));
    if (services.length > 0 || !(0,json/* isRecord */.u4)(told))
        return counts;
    const failed = hasCollected(jobs) ? ((0,json/* numberAt */.tk)((0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(jobs.collect, 'counts')), 'selected') ?? 0) : 0;
    counts.failed = failed;
    counts.reused = (0,json/* numberAt */.tk)(told, 'standing') ?? 0;
    counts[stateOf(jobs, hasCollected(jobs) ? false : undefined)] += ((0,json/* numberAt */.tk)(told, 'selected') ?? failed) - failed;
    return counts;
};
const hasCollected = ({ collect }) => (0,delivery_jobs/* hasRun */.gb)(collect) && collect.result === 'success';
/** Of a service that was to be built; whether ECR still misses it, where somebody looked. */
const stateOf = ({ build }, isMissing) => {
    if (!(0,delivery_jobs/* hasRun */.gb)(build))
        return 'not-built';
    if (isMissing !== undefined)
        return isMissing ? 'failed' : 'built';
    return build.result === 'success' ? 'built' : 'unsure';
};
const selectionOf = (job) => {
    const told = (0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(job, 'services'));
    if (!(0,json/* isRecord */.u4)(told))
        return selectionIn(job);
    const group = (name) => (0,json/* listOf */.c3)(told[name]).flatMap(pairIn);
    return { selected: group('selected'), deferred: group('deferred'), standing: group('standing') };
};
/** Of the output `selection`, or else of `matrix` and `images`. */
const selectionIn = (job) => {
    const text = (0,delivery_jobs/* outputOf */.jH)(job, 'selection') || `${(0,delivery_jobs/* outputOf */.jH)(job, 'matrix')}\n${(0,delivery_jobs/* outputOf */.jH)(job, 'images')}`;
    const lines = (0,packed_lines/* unpackLines */.Sn)(text);
    const values = typeof lines === 'string' ? [] : lines.map(json/* parseJson */.qF);
    return {
        selected: values.flatMap((value) => (0,json/* listAt */.gT)(value, 'include')).flatMap(namedIn),
        deferred: [],
        standing: values.filter((value) => (0,json.at)(value, 'include') === undefined).flatMap(namedIn),
    };
};
/** `["cart", "src-…"]`, or the name alone. */
const pairIn = (value) => {
    const [name, tag = ''] = (0,json/* listOf */.c3)(value);
    return typeof name === 'string' && typeof tag === 'string' ? [{ name, tag }] : [];
};
const namedIn = (value) => {
    const [name, tag] = [(0,json.at)(value, 'name'), (0,json.at)(value, 'tag')];
    return typeof name === 'string' && typeof tag === 'string' ? [{ name, tag }] : [];
};

;// CONCATENATED MODULE: ./build/src/delivery/delivery.js





/** What the jobs came to together. Asks nobody: the jobs' results and outputs are all there is. */
const tellDelivery = ({ jobs, pushedAt }) => {
    const phases = phasesOf(jobs, pushedAt);
    const written = jobs.bump ?? jobs.rollback;
    const services = servicesOf(jobs);
    return {
        ...conclude(jobs),
        jobs,
        services,
        counts: countsOf(jobs, services),
        commit: (0,delivery_jobs/* outputOf */.jH)(written, 'commit'),
        pullRequest: (0,delivery_jobs/* outputOf */.jH)(written, 'pull-request-url'),
        written: writtenBy(written),
        verdicts: verdictsOf(jobs.health),
        phases,
        took: tookOf(phases, pushedAt),
    };
};
const tookOf = (phases, pushedAt) => {
    const [first] = phases;
    if (first === undefined)
        return undefined;
    const end = Math.max(...phases.map(({ endedAt }) => endedAt));
    return { milliseconds: end - first.startedAt, since: pushedAt === undefined ? 'start' : 'push' };
};

// EXTERNAL MODULE: ./build/src/lib/commit-text.js
var commit_text = __webpack_require__(9438);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var report = __webpack_require__(57695);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
;// CONCATENATED MODULE: ./build/src/delivery/headline.js




/** What a delivery came to, in a line. */
const headlineOf = (delivery, surroundings) => {
    const { outcome, reason } = delivery;
    const words = reason === '' || reason === outcome ? (0,markdown/* code */.aY)(outcome) : `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}`;
    const parts = [countServices(delivery, surroundings), describeCommit(delivery, surroundings), describeLive(delivery)];
    const said = parts.filter((part) => part !== '').join('; ');
    return said === '' ? words : `${words}: ${said}`;
};
const countServices = ({ counts, jobs }, { push }) => {
    if (!(0,delivery_jobs/* hasRun */.gb)(jobs.select))
        return '';
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (all === 0)
        return jobs.select.result === 'success' ? 'no service to build' : '';
    const rest = restWords.flatMap(([state, words]) => (counts[state] === 0 ? [] : [`${counts[state]} ${words}`]));
    const services = all === 1 ? 'service' : 'services';
    // Without a push nobody knows how many stand already.
    const built = push ? `${counts.built} of ${all} ${services} built` : `${counts.built} ${services} built, none pushed`;
    return [built, ...rest].join(', ');
};
const restWords = [
    ['failed', 'failed'],
    ['unsure', 'built or failed'],
    ['not-built', 'not built'],
    ['reused', 'reused'],
    ['deferred', 'left to a later run'],
];
const describeCommit = ({ jobs, commit, pullRequest }, surroundings) => {
    const job = jobs.bump ?? jobs.rollback;
    if (!(0,delivery_jobs/* hasRun */.gb)(job) || job.result !== 'success')
        return '';
    const shown = (0,commit_text/* commitText */.t)(commit, { page: surroundings.manifestsPage, digits: 7 });
    const sentences = {
        bumped: `one commit, ${shown}`,
        'rolled-back': `taken back by one commit, ${shown}`,
        unchanged: `the manifests have it already, at ${shown}`,
        'nothing-to-do': `what stood before stands already, at ${shown}`,
        proposed: pullRequest === '' ? 'proposed as a pull request' : `proposed as ${(0,markdown/* link */.nf)('a pull request', pullRequest)}`,
        superseded: 'a later commit has taken its place',
        held: 'held since it was rolled back',
        'dry-run': 'a dry run: nothing was written',
    };
    return sentences[job.outputs.outcome ?? ''] ?? '';
};
const describeLive = ({ outcome, took }) => {
    if (took === undefined)
        return '';
    const after = `${(0,time/* formatDuration */.a)(took.milliseconds)} after ${took.since === 'push' ? 'the push' : 'it began'}`;
    return outcome === 'live' ? `live ${after}` : `ended ${after}`;
};

;// CONCATENATED MODULE: ./build/src/delivery/next-steps.js


/** What a person should do next, a sentence or two of Markdown each; nothing where all went as it should. */
const nextSteps = (delivery) => [
    ...afterCancel(delivery),
    ...afterBuild(delivery),
    ...afterLoss(delivery),
    ...afterDeferral(delivery),
    ...silentJobs(delivery),
    ...afterReason(delivery),
    ...(writing[delivery.outcome] ?? []),
    ...leftOut(delivery),
    ...afterProposal(delivery),
    ...afterHealth(delivery),
];
/** Why nothing was written although no job has failed; nothing where one has, or where something was written. */
const untold = (delivery) => delivery.outcome === 'failed' && Object.values(delivery.jobs).every(({ result }) => result !== 'failure')
    ? [...afterLoss(delivery), ...afterDeferral(delivery)]
    : [];
const again = '**Re-run failed jobs**';
const afterCancel = ({ outcome }) => outcome === 'cancelled'
    ? [
        `It was cancelled, or a job ran out of time. ${again} goes on where it stopped: what is in ECR is not built again, and what was written stays.`,
    ]
    : [];
const afterBuild = ({ jobs, services, outcome }) => {
    if (jobs.build?.result !== 'failure' || outcome === 'cancelled')
        return [];
    const failed = failedIn(services);
    const who = failed.length === 0 ? 'The jobs that failed' : `The jobs of ${listed(failed)}`;
    const rest = (0,delivery_jobs/* hasRun */.gb)(jobs.bump)
        ? 'The others went on without them, by `allow-partial`.'
        : 'Nothing was written: with `allow-partial: true` the others would have gone on without them.';
    return [
        `${who} say what to correct. Where it was a passing trouble, ${again} builds these alone and goes on. ${rest}`,
    ];
};
const failedIn = (services) => services.filter(({ state }) => state === 'failed').map(({ name }) => (0,markdown/* code */.aY)(name));
/** Images that ECR lacks although their legs succeeded. */
const afterLoss = ({ jobs, services }) => {
    const lost = failedIn(services);
    if (jobs.build?.result !== 'success' || lost.length === 0)
        return [];
    return [
        `ECR has no image of ${listed(lost)}, though their jobs have pushed one: look who deletes images, a lifecycle policy or somebody else. Run the workflow again; it builds them anew.`,
    ];
};
const afterDeferral = ({ counts: { deferred }, jobs }) => {
    if (deferred === 0)
        return [];
    const wait = `${deferred} more ${deferred === 1 ? 'service waits' : 'services wait'}, since a matrix has at most 256 jobs`;
    const rest = (0,delivery_jobs/* hasRun */.gb)(jobs.bump) ? '' : ' Nothing is written before all are built, unless `allow-partial` is set.';
    return [`${wait}: run the workflow again on the same commit; it builds what ECR does not have.${rest}`];
};
/** Jobs whose action told nothing. */
const silentJobs = ({ jobs }) => told.flatMap((name) => {
    const job = jobs[name];
    if (job?.result !== 'failure' || (0,delivery_jobs/* outputOf */.jH)(job, 'reason') !== '')
        return [];
    return (0,delivery_jobs/* outputOf */.jH)(job, 'outcome') === ''
        ? [
            `The job ${(0,markdown/* code */.aY)(name)} failed before its action told anything: an approval that was refused, or a step before it. Its page says which.`,
        ]
        : [`The job ${(0,markdown/* code */.aY)(name)} failed after its action had done its work: its page says in which step.`];
});
const told = ['select', 'collect', 'bump', 'rollback', 'health'];
const reasons = {
    'invalid-input': 'Something given to it has to be corrected first.',
    denied: `A right or a valid credential is missing; once it is there, ${again}.`,
    'not-found': 'Something that was named is not there; its summary says what.',
    conflict: `Something else stands where this was to go: look, then ${again}.`,
    'timed-out': `It was not done in time: ${again}, or give it more.`,
    unreachable: `A server could not be reached: ${again}.`,
    rejected: 'What was asked for was refused; its summary says by whom, and why.',
    unexpected: 'This is a defect of the action: please report it.',
};
const afterReason = ({ jobs }) => told.flatMap((name) => {
    const job = jobs[name];
    const [outcome, reason] = [(0,delivery_jobs/* outputOf */.jH)(job, 'outcome'), (0,delivery_jobs/* outputOf */.jH)(job, 'reason')];
    const advice = reasons[reason];
    if (job?.result !== 'failure' || outcome !== 'failed' || advice === undefined)
        return [];
    return [`The job ${(0,markdown/* code */.aY)(name)} failed with ${(0,markdown/* code */.aY)(reason)}. ${advice}`];
});
const writing = {
    superseded: ['Nothing to do: a later commit has taken its place, and its run tells whether that one is live.'],
    held: [
        'The images that are held were rolled back: they are written again when their content is new, or when gitops-bump is given `release-hold`.',
    ],
};
const mostNamed = 10;
/** Images that were not written while others were. */
const leftOut = ({ written, outcome }) => {
    const left = written.filter((one) => one.because !== '' && one.outcome !== outcome);
    const lines = left
        .slice(0, mostNamed)
        .map(({ name, outcome: word, because }) => `${(0,markdown/* code */.aY)(name)} was left out, ${(0,markdown/* code */.aY)(word)}: ${(0,markdown/* literal */.eu)(because)}.`);
    return left.length > mostNamed ? [...lines, `${left.length - mostNamed} more images were left out.`] : lines;
};
const afterProposal = ({ outcome, pullRequest }) => outcome === 'proposed' && pullRequest !== ''
    ? [`Nothing is deployed before ${(0,markdown/* link */.nf)('the pull request', pullRequest)} is merged.`]
    : [];
const afterHealth = ({ jobs, verdicts, commit }) => {
    const { health } = jobs;
    if (health?.result !== 'failure' || ['failed', ''].includes((0,delivery_jobs/* outputOf */.jH)(health, 'outcome')))
        return [];
    const causes = verdicts
        .filter(({ next }) => next !== '')
        .slice(0, mostNamed)
        .map(({ application, because, next }) => `${(0,markdown/* code */.aY)(application)}: ${(0,markdown/* literal */.eu)(because)}. **${(0,markdown/* literal */.eu)(next)}**`);
    const back = (0,delivery_jobs/* hasRun */.gb)(jobs.bump) && commit !== '' ? `, or take ${(0,markdown/* code */.aY)(commit.slice(0, 7))} back with the rollback workflow` : '';
    return [...causes, `The summary of the job ${(0,markdown/* code */.aY)('health')} has the whole story. ${again} looks again${back}.`];
};
const listed = (names) => names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ');

;// CONCATENATED MODULE: ./build/src/delivery/describe.js







/** The summary of a whole delivery: outcome first, what to do next, then the services, the commit, Argo CD, and the time. */
const describeDelivery = (delivery, surroundings) => ({
    headline: headlineOf(delivery, surroundings),
    sections: [
        ...(0,report/* nextSection */.tV)(list(nextSteps(delivery))),
        ...describeServices(delivery),
        ...describeWritten(delivery),
        ...describeVerdicts(delivery, surroundings),
        ...(0,timeline/* timelineSection */.RG)(delivery.phases),
    ],
});
const list = (items) => items.length === 1 ? items.join() : items.map((item) => `- ${item}`).join('\n');
const stateWords = {
    built: 'built',
    reused: 'reused',
    failed: '**failed**',
    unsure: 'built or failed: see its job',
    'not-built': 'not built',
    deferred: 'left to a later run',
};
/** More than these are folded away. */
const mostOpen = 20;
const describeServices = ({ services, jobs, written }) => {
    const outcomes = new Map(jobs.bump === undefined ? [] : written.map(({ name, outcome }) => [name, outcome]));
    const toRow = ({ name, state, tag }) => {
        const outcome = outcomes.get(name);
        return [(0,markdown/* code */.aY)(name), stateWords[state], (0,markdown/* code */.aY)(tag), outcome === undefined ? '' : (0,markdown/* code */.aY)(outcome)];
    };
    const tableOf = (list) => (0,markdown/* table */.tp)(['Service', 'Image', 'Tag', 'Manifests'], list.map(toRow));
    const isOpen = ({ state }) => services.length <= mostOpen || !['reused', 'deferred'].includes(state);
    const [open, folded] = [services.filter(isOpen), services.filter((service) => !isOpen(service))];
    const title = `${folded.length} services that were not to be built in this run`;
    return [
        ...(open.length === 0 ? [] : [{ heading: 'Services', body: tableOf(open), weight: 'essential' }]),
        ...(folded.length === 0
            ? []
            : [{ heading: 'Other services', body: fold(title, tableOf(folded)), weight: 'detail' }]),
    ];
};
const fold = (title, body) => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
/** What a promotion or a rollback wrote; a delivery says it beside its services. */
const describeWritten = ({ services, written, jobs }) => {
    if (services.length > 0 || written.length === 0)
        return [];
    const rows = written.map(({ name, outcome, from, to }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(outcome),
        (0,markdown/* code */.aY)((0,image_reference/* shortPin */.aQ)(from)),
        (0,markdown/* code */.aY)((0,image_reference/* shortPin */.aQ)(to)),
    ]);
    const body = (0,markdown/* table */.tp)(['Image', 'Outcome', 'From', 'To'], rows);
    const heading = jobs.rollback === undefined ? 'Manifests' : 'Taken back';
    return [
        {
            heading,
            body: rows.length > mostOpen ? fold(`${rows.length} images`, body) : body,
            weight: 'essential',
        },
    ];
};
const describeVerdicts = ({ verdicts }, surroundings) => {
    const named = verdicts.filter(({ application }) => application !== '');
    if (named.length === 0)
        return [];
    const rows = named.map(({ application, page, outcome, revision, because }) => [
        page === '' ? (0,markdown/* code */.aY)(application) : (0,markdown/* link */.nf)(application, page),
        (0,markdown/* code */.aY)(outcome),
        (0,markdown/* literal */.eu)(because),
        (0,commit_text/* commitText */.t)(revision, { page: surroundings.manifestsPage, digits: 7 }),
    ]);
    return [
        {
            heading: 'Applications',
            body: (0,markdown/* table */.tp)(['Application', 'Outcome', 'What was found', 'Revision'], rows),
            weight: 'essential',
        },
    ];
};

;// CONCATENATED MODULE: ./build/src/delivery/report.js


const mostBytes = 64 * 1024;
/** The whole delivery as JSON on one line, within 64 KiB: the services go first, then the applications. */
const formatDeliveryReport = (delivery) => {
    const { outcome, reason, services, counts, commit, pullRequest, verdicts, phases, took } = delivery;
    const whole = {
        outcome,
        reason,
        counts,
        commit,
        'pull-request-url': pullRequest,
        'took-milliseconds': took?.milliseconds ?? null,
        timeline: (0,json/* parseJson */.qF)((0,timeline/* formatTimeline */.B4)(phases)),
    };
    const applications = verdicts.map(({ application, outcome: word, revision }) => ({
        application,
        outcome: word,
        revision,
    }));
    const named = services.map(({ name, tag, state }) => ({ name, tag, state }));
    const candidates = [{ ...whole, applications, services: named }, { ...whole, applications }, whole];
    const lines = candidates.map((candidate) => JSON.stringify(candidate));
    return lines.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome, reason });
};

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __webpack_require__(9497);
;// CONCATENATED MODULE: ./build/src/actions/delivery-summary/run.js





/** The jobs' results as one outcome and one summary. It fails where nothing was delivered and no job is red for that. */
const run = async (input, { pushedAt, serverUrl }) => {
    const delivery = tellDelivery({ jobs: input.needs, pushedAt });
    const repository = input['manifests-repository'];
    const why = untold(delivery);
    const url = repository === undefined ? '' : (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    return {
        title: 'Delivery',
        outcome: delivery.outcome,
        reason: delivery.reason,
        outputs: { report: formatDeliveryReport(delivery) },
        report: describeDelivery(delivery, {
            push: input.push,
            manifestsPage: (0,repository_url/* repositoryPage */.WR)(url),
        }),
        ...(why.length === 0 ? {} : { failure: { reason: 'not-found', message: why.join('\n') } }),
    };
};

;// CONCATENATED MODULE: ./build/src/actions/delivery-summary/wiring.js

const wire = (input, { context }) => run(input, context);


/***/ }),

/***/ 9438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit),
/* harmony export */   t: () => (/* binding */ commitText)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);

const commitId = /^[0-9a-f]{40}$/;
/** A commit as a person reads it; names of branches and versions stay whole. */
const shortCommit = (revision, digits) => commitId.test(revision) ? revision.slice(0, digits) : revision;
/** A revision of the manifests, as a link where it is a commit whose page is known; a chart's is a version. */
const commitText = (revision, { page, digits }) => {
    const short = shortCommit(revision, digits);
    return page === undefined || !commitId.test(revision) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(short) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(short, `${page}/commit/${revision}`);
};


/***/ }),

/***/ 41432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   FP: () => (/* binding */ parseImageJson),
/* harmony export */   LF: () => (/* binding */ formatImageJson),
/* harmony export */   aQ: () => (/* binding */ shortPin),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** Tags and digests as the OCI distribution specification 1.1 defines them. */
const isTag = (text) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(text);
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** `host[:port]/path/of/app[:tag][@digest]`; undefined when it is not a reference. */
const parseReference = (text) => {
    const [, repository = '', tag, digest] = /^([^@\s]+?)(?::([^:/@\s]+))?(?:@(\S+))?$/.exec(text) ?? [];
    if (!isRepository(repository))
        return undefined;
    if ((tag !== undefined && !isTag(tag)) || (digest !== undefined && !isDigest(digest)))
        return undefined;
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
};
const formatReference = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
const isRepository = (text) => /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/.test(text);
/** `tag@digest` with as much of the digest as a person compares. */
const shortPin = (pinned) => pinned.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@$1');
/** The last segment of a repository: what a service is called when nobody says otherwise. */
const shortName = (repository) => repository.slice(repository.lastIndexOf('/') + 1);
/** One line of JSON with the keys in a fixed order. */
const formatImageJson = ({ name, repository, tag, digest }) => JSON.stringify({ name, repository, tag, digest });
/** Reads one line of `image-json`; `tag` or `digest` may be empty, not both. A string says what is wrong with it. */
const parseImageJson = (line) => {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
    if (typeof value !== 'object' || value === null)
        return 'is not a JSON object';
    const { name, repository, tag, digest } = { name: '', repository: '', tag: '', digest: '', ...value };
    if (typeof name !== 'string' || name === '')
        return 'has no "name"';
    if (typeof repository !== 'string' || !isRepository(repository))
        return `has "repository" ${JSON.stringify(repository)}`;
    if (!isEmptyOr(isTag, tag)) {
        return `has "tag" ${JSON.stringify(tag)}, which is not an image tag`;
    }
    if (!isEmptyOr(isDigest, digest)) {
        return `has "digest" ${JSON.stringify(digest)}, which is not sha256: and 64 hex digits`;
    }
    return tag === '' && digest === '' ? 'has neither "tag" nor "digest"' : { name, repository, tag, digest };
};
const isEmptyOr = (is, value) => typeof value === 'string' && (value === '' || is(value));


/***/ })

};
