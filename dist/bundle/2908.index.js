export const id = 2908;
export const ids = [2908];
export const modules = {

/***/ 32908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/who-we-are.js
var who_we_are = __webpack_require__(42737);
// EXTERNAL MODULE: ./build/src/terraform/program/release-own-lock.js
var release_own_lock = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/terraform/report/github-threads.js
var github_threads = __webpack_require__(53366);
// EXTERNAL MODULE: ./build/src/terraform/sealing/binding.js + 1 modules
var binding = __webpack_require__(39326);
// EXTERNAL MODULE: ./build/src/actions/terraform-clean-up.js + 1 modules
var terraform_clean_up = __webpack_require__(28693);
// EXTERNAL MODULE: ./build/src/actions/terraform-keys.js + 3 modules
var terraform_keys = __webpack_require__(46078);
// EXTERNAL MODULE: ./build/src/actions/terraform-session.js + 7 modules
var terraform_session = __webpack_require__(22583);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __webpack_require__(57695);
// EXTERNAL MODULE: ./build/src/terraform/lock-runs.js
var lock_runs = __webpack_require__(28706);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/terraform/approval/protection.js
var protection = __webpack_require__(88729);
// EXTERNAL MODULE: ./build/src/terraform/leftovers/leftover.js
var leftovers_leftover = __webpack_require__(23018);
// EXTERNAL MODULE: ./build/src/terraform/meaning/read-meaning.js + 6 modules
var read_meaning = __webpack_require__(30871);
// EXTERNAL MODULE: ./build/src/terraform/plan-unlocked.js
var plan_unlocked = __webpack_require__(57193);
// EXTERNAL MODULE: ./build/src/terraform/program/diagnostics.js
var program_diagnostics = __webpack_require__(92525);
// EXTERNAL MODULE: ./build/src/terraform/program/state-id.js
var state_id = __webpack_require__(23664);
// EXTERNAL MODULE: ./build/src/terraform/report/plan-blocks.js + 1 modules
var plan_blocks = __webpack_require__(12113);
// EXTERNAL MODULE: ./build/src/terraform/sealing/seal.js + 2 modules
var seal = __webpack_require__(78182);
;// CONCATENATED MODULE: ./build/src/terraform/plan.js










/** Plans, reads what the plan would do, and seals it for its apply; what is blocked is never sealed. */
const plan = async (request, outside) => {
    const { mode, lock, sealedFile } = request;
    const { terraform, progress, privateDirectory } = outside;
    await progress.phase('init', () => terraform.init());
    const doubts = await progress.phase('validate', () => terraform.validate());
    const file = (0,external_node_path_.join)(privateDirectory, 'plan');
    const end = await progress.phase('plan', () => (0,plan_unlocked/* planUnlocked */.V)({ out: file, mode, lock }, outside), isLocked);
    if (end.kind === 'locked')
        return { outcome: 'locked', lock: end.lock, runs: await outside.runsHolding(end.lock) };
    const meaning = await progress.phase('read', () => (0,read_meaning/* readMeaning */.i)({ ...outside, mode, chunks: terraform.show(file) }));
    const { summary, controlled } = meaning;
    for (const leftover of controlled.leftovers)
        progress.say(`delete ${(0,leftovers_leftover/* lineOf */.cA)(leftover)}`);
    for (const entry of summary.changes)
        progress.say((0,plan_blocks/* logLine */.B)(entry));
    const { leftovers } = controlled;
    const planned = { summary, leftovers, warnings: warningsOf([...doubts, ...end.warnings]) };
    const because = (0,protection/* blockedBy */.y)(summary.changes, request);
    if (because.length > 0)
        return { outcome: 'blocked', because, ...planned };
    if (!end.changes)
        return { outcome: 'no-changes', ...planned };
    await progress.phase('seal', () => sealPlan({ file, meaning, sealedFile }, outside));
    return { outcome: 'changes', sealedFile, ...planned };
};
const isLocked = ({ kind }) => kind === 'locked';
const warningsOf = (diagnostics) => (0,program_diagnostics/* withoutRepeats */.jP)(diagnostics.filter(({ severity }) => severity === 'warning')).map(program_diagnostics/* describeDiagnostic */.H2);
const sealPlan = async ({ file, meaning, sealedFile }, { keys, bindingOf, terraform }) => {
    const { summary, controlled } = meaning;
    const binding = await bindingOf(summary.fingerprint);
    // What is deleted before a plan is applied is gone, and so it must be sure before that the plan can be applied.
    const state = controlled.clusters.length > 0 ? (0,state_id/* stateIdOf */.o)(await terraform.pullState()) : '';
    const manifest = { counts: summary.counts, ...controlled, state };
    const sealed = await (0,seal/* seal */.od)({ plan: await (0,promises_.readFile)(file), manifest }, binding, keys);
    await (0,promises_.writeFile)(sealedFile, sealed, { mode: 0o600 });
};

// EXTERNAL MODULE: ./build/src/terraform/report/describe-leftovers.js
var describe_leftovers = __webpack_require__(54957);
// EXTERNAL MODULE: ./build/src/terraform/report/pages.js
var report_pages = __webpack_require__(20649);
;// CONCATENATED MODULE: ./build/src/terraform/report/describe-plan.js




/** `1 to destroy, 2 to create`; what there is none of is not there. */
const countsText = (counts) => {
    const verbs = [
        ['destroy', 'to destroy'],
        ['replace', 'to replace'],
        ['forget', 'to forget'],
        ['update', 'to update'],
        ['import', 'to import'],
        ['move', 'to move'],
        ['create', 'to create'],
    ];
    const parts = verbs.filter(([kind]) => counts[kind] > 0).map(([kind, verb]) => `${counts[kind]} ${verb}`);
    return parts.join(', ') || 'no resource changes';
};
const summaryPaper = { mark: '#####', most: 1, rest: 'The log has a line for each.' };
/** A summary holds 1 MiB, of which other sections need some. */
const summaryCharacters = 700_000;
/** The plan's sections for the job's summary, the riskiest first. */
const planSections = (summary, limit = summaryCharacters) => {
    const [body = ''] = (0,report_pages/* paginate */.E)((0,plan_blocks/* planGroups */.W)(summary), { ...summaryPaper, limit });
    const { unchanged, complete } = summary;
    const incomplete = complete === false ? ['Terraform put changes off: after the apply a further plan is needed.'] : [];
    const stays = unchanged === 1 ? '1 resource stays as it is.' : `${unchanged} resources stay as they are.`;
    const notes = [...incomplete, ...(unchanged === 0 ? [] : [stays])];
    return [
        ...(body === '' ? [] : [{ heading: 'What would change', body, weight: 'essential' }]),
        ...(notes.length === 0 ? [] : [{ heading: 'What stays', body: notes.join(' '), weight: 'essential' }]),
    ];
};
/** GitHub takes 65,536 characters of a comment; a page ends well below, since it counts some twice. */
const commentPaper = {
    mark: '####',
    limit: 60_000,
    most: 12,
    rest: "The job's summary and its log have more.",
};
/** The pages of a pull request's comment, the first with the outcome. */
const commentPages = (summary, comment) => {
    const { stack, leftovers = [], mode, commit, runUrl, outcome, note } = comment;
    const what = mode === 'destroy' ? 'destroy' : 'plan';
    const pages = (0,report_pages/* paginate */.E)([...(0,describe_leftovers/* leftoverGroups */.m7)(leftovers), ...(0,plan_blocks/* planGroups */.W)(summary)], commentPaper);
    const origin = `${(0,markdown/* code */.aY)(commit.slice(0, 12))}${runUrl === '' ? '' : ` · [the run](${runUrl})`}`;
    return pages.map((page, index) => {
        const place = pages.length === 1 ? '' : ` (${index + 1} of ${pages.length})`;
        const title = `### Terraform ${what}: ${(0,markdown/* code */.aY)(stack)}${place}`;
        const head = index === 0
            ? [`${(0,markdown/* code */.aY)(outcome)} ${countsText(summary.counts)}${(0,describe_leftovers/* leftoversText */.ui)(leftovers)}`, ...(note === '' ? [] : [note])]
            : [];
        const foot = index === 0 ? [`fingerprint ${(0,markdown/* code */.aY)(summary.fingerprint)} · ${origin}`] : [origin];
        return [title, ...head, page, ...foot].filter((part) => part !== '').join('\n\n');
    });
};

;// CONCATENATED MODULE: ./build/src/terraform/report/describe-plan-result.js





/** A plan for the job's summary: what it comes to, why it must not be applied, what to do next, and what would change. */
const describePlan = (result, about, limitCharacters) => {
    const { stack, mode } = about;
    const what = mode === 'destroy' ? `destroying ${(0,markdown/* code */.aY)(stack)}` : (0,markdown/* code */.aY)(stack);
    if (result.outcome === 'locked') {
        return {
            headline: `${(0,markdown/* code */.aY)('locked')} ${what}: not planned, since its state is locked`,
            sections: (0,lock_runs/* lockSections */.WT)({ ...result, now: about.now }),
        };
    }
    const { summary, leftovers, warnings } = result;
    return {
        headline: `${(0,markdown/* code */.aY)(result.outcome)} ${what}: ${toChange(result)}${(0,describe_leftovers/* leftoversText */.ui)(leftovers)}`,
        sections: [
            ...(result.outcome === 'blocked' ? [(0,lib_report/* whySection */.cb)(list(result.because))] : []),
            ...(0,lib_report/* nextSection */.tV)(nextStep(result, about)),
            ...(0,describe_leftovers/* leftoverSections */.KJ)(leftovers, limitCharacters ?? leftoverCharacters),
            ...planSections(summary, limitCharacters),
            ...(warnings.length === 0 ? [] : [{ heading: 'Warnings', body: list(warnings), weight: 'detail' }]),
        ],
    };
};
const toChange = ({ outcome, summary }) => outcome === 'no-changes' ? 'the world is as the configuration says' : countsText(summary.counts);
/** Beside a plan, in a summary of 1 MiB. */
const leftoverCharacters = 100_000;
const list = (items) => items.map((item) => `- ${(0,markdown/* prose */.CS)(item)}`).join('\n');
const nextStep = (result, { stack, mode, environment }) => {
    if (result.outcome === 'no-changes')
        return '';
    if (result.outcome === 'blocked') {
        return 'Nothing was sealed, so nothing can be applied. Change the configuration, or, if this is meant, `max-destroy` or `protect`, and plan again.';
    }
    const confirm = mode === 'destroy' ? `, and ${(0,markdown/* code */.aY)(`confirm: ${stack}`)}` : '';
    const approval = environment === '' ? '' : ` It waits for the approval of the environment ${(0,markdown/* code */.aY)(environment)}.`;
    const fingerprint = (0,markdown/* code */.aY)(result.summary.fingerprint);
    return `Read it, then apply it with \`terraform-apply\`: the sealed plan, or the fingerprint ${fingerprint} alone${confirm}.${approval}${beforehand(result)}`;
};
const beforehand = ({ leftovers }) => leftovers.length === 0
    ? ''
    : ' The apply scales the nodes to none first, and deletes what is listed here, with its data. What is made after this list stops it.';

// EXTERNAL MODULE: ./build/src/terraform/report/write-comment.js
var write_comment = __webpack_require__(56630);
;// CONCATENATED MODULE: ./build/src/actions/terraform-plan/run.js








/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000;
/** The action's inputs as one request, its result as outputs, summary and comment. */
const run = async (input, surroundings) => {
    const { stack, outside, sealedFile, now } = surroundings;
    const { mode, lock, protect } = input;
    const request = { mode, lock, maxDestroy: input['max-destroy'], protect, sealedFile };
    const result = await plan(request, outside);
    const told = await tellPullRequest(result, input, surroundings);
    const about = { stack: stack.name, mode, environment: stack.environment ?? '', now: now() };
    const short = describePlan(result, about, reportLimitBytes / 4);
    const report = describePlan(result, about);
    const ending = {
        outcome: result.outcome,
        outputs: {
            ...outputsOf(result),
            environment: stack.environment ?? '',
            report: (0,lib_report/* renderReport */.B1)(short, reportLimitBytes),
        },
        report: { ...report, sections: [...report.sections, ...told] },
    };
    if (result.outcome === 'locked') {
        return { ...ending, failure: { reason: 'conflict', message: (0,lock_runs/* lockText */.li)({ ...result, now: about.now }) } };
    }
    if (result.outcome !== 'blocked')
        return ending;
    const message = `${stack.name} must not be applied as planned: ${result.because.join('; ')}. Nothing was sealed. Change the configuration, or, if this is meant, max-destroy or protect`;
    return { ...ending, failure: { reason: 'rejected', message } };
};
const outputsOf = (result) => {
    const { counts, fingerprint = '' } = 'summary' in result ? result.summary : { counts: undefined };
    const { create, update, replace, destroy } = counts ?? { create: '', update: '', replace: '', destroy: '' };
    return {
        plan: result.outcome === 'changes' ? result.sealedFile : '',
        fingerprint,
        create: String(create),
        update: String(update),
        replace: String(replace),
        destroy: String(destroy),
    };
};
/** The plan is what counts: a comment that cannot be written is a warning. */
const tellPullRequest = async (result, { mode }, surroundings) => {
    const { pull, stack, outside, commit, runUrl } = surroundings;
    if (pull === undefined || result.outcome === 'locked')
        return [];
    const note = result.outcome === 'blocked' ? result.because.map((reason) => `- 🛑 ${reason}`).join('\n') : '';
    const { summary, leftovers, outcome } = result;
    const pages = commentPages(summary, { stack: stack.name, leftovers, mode, commit, runUrl, outcome, note });
    const key = (0,write_comment/* commentKey */.T)('terraform-plan', stack.name);
    try {
        const url = await (0,write_comment/* writeComment */.H)({ key, number: pull.number, pages }, pull.threads);
        outside.progress.say(`told the pull request: ${url}`);
        return [{ heading: 'Pull request', body: `${(0,markdown/* link */.nf)('A comment', url)} has it, too.`, weight: 'detail' }];
    }
    catch (error) {
        outside.progress.warn(`the pull request was not told of this plan. ${(0,failure/* messageOf */.b)(error)}`);
        return [];
    }
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-plan/wiring.js










const roleOf = ({ planRole }) => planRole;
const wire = async (input, started) => {
    const opening = { input, roleOf, whenLate: 'Look at the log for what took long' };
    return (0,terraform_session/* inSession */.C)(opening, started, ({ runner, github, runsHolding, controllers, ...open }) => {
        const { stack, terraform, privateDirectory } = open;
        const { repository, sha: commit, workspace, runUrl, temporaryDirectory, event } = runner.context;
        const { progress } = runner;
        const { mode } = input;
        const number = event.pullRequestNumber;
        const clock = (0,outside_clock/* createClock */.t)(runner.signal);
        const isTold = github && input.comment && number !== undefined;
        return run(input, {
            stack,
            sealedFile: (0,external_node_path_.join)(temporaryDirectory, `${encodeURIComponent(stack.name)}.${mode}.plan`),
            outside: {
                terraform,
                keys: (0,terraform_keys/* stackKeys */.T)(input['seal-key'], open, runner),
                bindingOf: (fingerprint) => (0,binding/* bindingOf */.h)({ repository, commit, stack, mode, fingerprint, workspace, terraform }),
                releaseLock: (own) => (0,release_own_lock/* releaseOwnLock */.L)({ who: (0,who_we_are/* whoWeAre */.l)(), own }, { terraform, clock, progress }),
                runsHolding,
                controllers,
                privateDirectory,
                progress,
            },
            pull: isTold ? { threads: (0,github_threads/* createThreads */.O)({ github, repository }), number } : undefined,
            commit,
            runUrl,
            now: Date.now,
        });
    });
};
const cleanUp = (state, runner) => {
    const input = runner.input();
    return (0,terraform_clean_up/* cleanUpTerraform */.$)({ state, runner, input, roleOf, sealKey: input['seal-key'] });
};


/***/ }),

/***/ 53366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createThreads)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


const createThreads = ({ github, repository }) => {
    const [owner = '', name = ''] = repository.split('/');
    const rest = async (path, request) => {
        const answer = await github.rest({ ...request, path: `/repos/${repository}${path}` });
        if (answer.status >= 200 && answer.status < 300)
            return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(answer.data);
        throw refusal(answer, path.startsWith('/issues/') ? 'pull-requests: write' : 'issues: write');
    };
    /** All nodes of a list, a hundred at a time. */
    const listed = async (query, variables, at) => {
        const nodes = [];
        for (let after = null;;) {
            const answer = await github.graphql(query, { owner, name, after, ...variables });
            const list = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(['data', 'repository', ...at].reduce((value, key) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value)[key], answer.data));
            if (answer.status !== 200 || list.nodes === undefined)
                throw refusal(answer, 'pull-requests: write');
            nodes.push(...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(list.nodes).map(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf));
            const { hasNextPage, endCursor } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(list.pageInfo);
            if (hasNextPage !== true)
                return nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor === true);
            after = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(endCursor) ?? null;
        }
    };
    return {
        comments: async (number) => (await listed(commentsQuery, { number }, ['pullRequest', 'comments'])).map(readComment),
        addComment: async (number, body) => readComment(await rest(`/issues/${number}/comments`, { method: 'POST', body: { body } })),
        editComment: async (id, body) => readComment(await rest(`/issues/comments/${id}`, { method: 'PATCH', body: { body } })),
        removeComment: async (id) => {
            await rest(`/issues/comments/${id}`, { method: 'DELETE' });
        },
        issues: async (label) => (await listed(issuesQuery, { label }, ['issues'])).map(readIssue),
        openIssue: async (issue) => readIssue(await rest('/issues', { method: 'POST', body: issue })),
        editIssue: async (number, changes) => readIssue(await rest(`/issues/${number}`, { method: 'PATCH', body: changes })),
    };
};
const commentsQuery = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
const issuesQuery = `query Issues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, labels: [$label], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number title body url state viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** REST and GraphQL name some fields differently. */
const readComment = ({ fullDatabaseId, id, body, url, html_url }) => ({
    id: Number(fullDatabaseId ?? id),
    body: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(body) ?? '',
    url: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(html_url) ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(url) ?? '',
});
const readIssue = ({ number, title, body, url, html_url, state }) => ({
    number: Number(number),
    title: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(title) ?? '',
    body: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(body) ?? '',
    url: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(html_url) ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(url) ?? '',
    open: String(state).toLowerCase() === 'open',
});
const refusal = ({ status, data }, permission) => {
    if (status === 0)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `GitHub's API did not answer: ${String(data)}. Run the job again`);
    const [error] = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).errors).map(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf);
    const said = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).message) ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(error?.message) ?? `HTTP ${status}`;
    const todo = status === 401 || status === 403 || error?.type === 'FORBIDDEN'
        ? `Give the job \`permissions: ${permission}\``
        : 'Run the job again';
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `GitHub refused: ${said}. ${todo}`);
};


/***/ }),

/***/ 12113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ logLine),
  W: () => (/* binding */ planGroups)
});

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/terraform/report/action-reason.js
/** Terraform's `action_reason` codes (JSON Output Format, "Resource change") in words that follow "because". */
const sentences = {
    replace_because_tainted: 'it is tainted: making it was not finished',
    replace_because_cannot_update: 'it cannot be changed in place',
    replace_by_request: 'its replacement was asked for',
    replace_by_triggers: 'something in its replace_triggered_by changes',
    delete_because_no_resource_config: 'it is no longer in the configuration',
    delete_because_no_module: 'its module is no longer in the configuration',
    delete_because_no_move_target: 'its moved block names an address that does not exist',
    delete_because_wrong_repetition: 'its count or for_each came or went',
    delete_because_count_index: 'its index is no longer within count',
    delete_because_each_key: 'its key is no longer in for_each',
    read_because_config_unknown: 'what it asks for is known only after the apply',
    read_because_dependency_pending: 'something it depends on changes',
    read_because_check_nested: 'it belongs to a check block',
};
const becauseOf = (reason) => sentences[reason] ?? reason;

;// CONCATENATED MODULE: ./build/src/terraform/report/plan-blocks.js


/** What a plan would do, the riskiest first. */
const planGroups = ({ changes, drift, outputs }) => {
    const of = (...kinds) => changes.filter(({ kind }) => kinds.includes(kind));
    return [
        { heading: 'Destroyed or replaced', blocks: of('destroy', 'replace').map(later(block)) },
        { heading: 'No longer managed', blocks: of('forget').map(later(block)) },
        { heading: 'Updated in place', blocks: of('update').map(later(block)) },
        { heading: 'Imported or moved', blocks: of('import', 'move').map(later(block)) },
        { heading: 'Created', blocks: of('create').map(later(block)) },
        { heading: 'Read during the apply', blocks: of('read').map(later(block)) },
        { heading: 'Changed outside of Terraform', blocks: drift.map(later(driftBlock)) },
        { heading: 'Outputs', blocks: outputs.map(later(block)) },
    ].filter(({ blocks }) => blocks.length > 0);
};
const later = (write) => (entry) => () => write(entry);
/** One line for the log: `replace aws_vpc.main (forced by cidr_block)`. */
const logLine = (entry) => {
    const { kind, address, forcedBy, reason } = entry;
    const forced = forcedBy.length > 0 ? `forced by ${forcedBy.join(', ')}` : undefined;
    const why = forced ?? (reason === undefined ? undefined : `because ${becauseOf(reason)}`);
    return why === undefined ? `${kind} ${address}` : `${kind} ${address} (${why})`;
};
const symbols = {
    destroy: '💥 destroy',
    replace: '♻️ replace',
    forget: '👋 forget',
    update: '✏️ update',
    import: '📥 import',
    move: '🚚 move',
    create: '✨ create',
    read: '🔍 read',
};
const block = (entry) => [`**${symbols[entry.kind]}** ${(0,markdown/* code */.aY)(entry.address)}${remarks(entry)}`, ...details(entry)].join('\n\n');
const driftBlock = (entry) => {
    const what = entry.kind === 'destroy' ? 'is gone' : 'was changed';
    return [`${(0,markdown/* code */.aY)(entry.address)} ${what}`, ...details(entry)].join('\n\n');
};
const remarks = ({ previousAddress, deposed, importId, reason, forcedBy }) => {
    const forced = forcedBy.filter((path) => path !== '').map(markdown/* code */.aY);
    const parts = [
        ...(deposed === undefined ? [] : [`an object that a replacement left behind (${(0,markdown/* code */.aY)(deposed)})`]),
        ...(previousAddress === undefined ? [] : [`until now ${(0,markdown/* code */.aY)(previousAddress)}`]),
        ...(importId === undefined ? [] : [`imported as ${(0,markdown/* code */.aY)(importId)}`]),
        ...(forced.length > 0 ? [`forced by ${forced.join(', ')}`] : []),
        ...(reason === undefined || forced.length > 0 ? [] : [`because ${(0,markdown/* literal */.eu)(becauseOf(reason))}`]),
    ];
    return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
};
const details = ({ attributes, more, kind }) => {
    const rest = more === undefined
        ? ['_Its attributes are too many for this report._']
        : more === 0
            ? []
            : [`_and ${more} attributes more_`];
    if (attributes.length === 0)
        return rest;
    const rows = attributes.map(({ path, before, after, forces }) => [
        `${path === '' ? 'value' : (0,markdown/* code */.aY)(path)}${forces ? ' ⚠️ forces the replacement' : ''}`,
        ...(kind === 'create' ? [] : [shown(before)]),
        shown(after),
    ]);
    const head = kind === 'create' ? ['Attribute', 'Value'] : ['Attribute', 'Before', 'After'];
    return [`<details><summary>${count(attributes.length)}</summary>\n\n${(0,markdown/* table */.tp)(head, rows)}\n\n</details>`, ...rest];
};
/** What a value would be later, and that it is sensitive, is said in words of ours, not as a value. */
const shown = (text) => (text === '' ? '' : text.startsWith('(') ? `_${(0,markdown/* literal */.eu)(text)}_` : (0,markdown/* code */.aY)(text));
const count = (attributes) => `${attributes} attribute${attributes === 1 ? '' : 's'}`;


/***/ }),

/***/ 56630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeComment),
/* harmony export */   T: () => (/* binding */ commentKey)
/* harmony export */ });
/**
 * The pages of a stack's comment: those that are there are changed in place, those that are lacking are added, and those
 * that are left over are removed. Gives the address of the first.
 */
const writeComment = async ({ key, number, pages }, threads) => {
    const standing = (await threads.comments(number)).filter(({ body }) => body.startsWith(`<!-- ${key} page `));
    const written = [];
    for (const [index, page] of pages.entries()) {
        const body = `<!-- ${key} page ${index + 1} -->\n${page}`;
        const there = standing.find((comment) => comment.body.startsWith(`<!-- ${key} page ${index + 1} -->`));
        if (there === undefined)
            written.push(await threads.addComment(number, body));
        else
            written.push(there.body === body ? there : await threads.editComment(there.id, body));
    }
    const ids = new Set(written.map(({ id }) => id));
    for (const { id } of standing)
        if (!ids.has(id))
            await threads.removeComment(id);
    return written[0]?.url ?? '';
};
/** A name that may hold anything, for an HTML comment, which two hyphens would end. */
const commentKey = (action, stack) => `slipway ${action} ${encodeURIComponent(stack).replaceAll('-', '%2D')}`;


/***/ })

};
