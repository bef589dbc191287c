export const id = 1782;
export const ids = [1782];
export const modules = {

/***/ 1782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/outside/process.js
var process = __webpack_require__(70808);
// EXTERNAL MODULE: ./build/src/terraform/aws-cli.js
var aws_cli = __webpack_require__(95580);
// EXTERNAL MODULE: ./build/src/terraform/aws-environment.js + 1 modules
var aws_environment = __webpack_require__(70763);
// EXTERNAL MODULE: ./build/src/terraform/load-stacks.js
var load_stacks = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/src/terraform/tagged.js
var tagged = __webpack_require__(72820);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/terraform/expiry.js
/** The tag that says when a stack may be destroyed, as `2026-01-31T18:00:00Z`. */
const expiryTag = 'ExpiresAt';
/**
 * What the tags of a stack's resources say about its time. The latest moment counts: an apply that was to give it more
 * time may have ended half-way.
 */
const judgeExpiry = (resources, now) => {
    if (resources.length === 0)
        return { kind: 'absent' };
    const values = [...new Set(resources.flatMap(({ tags }) => tags[expiryTag] ?? []))];
    const unreadable = values.find((value) => Number.isNaN(momentOf(value)));
    if (unreadable !== undefined)
        return { kind: 'unreadable', value: unreadable };
    if (values.length === 0)
        return { kind: 'unlimited' };
    const latest = Math.max(...values.map(momentOf));
    return latest <= now ? { kind: 'expired', at: latest } : { kind: 'alive', until: latest };
};
/** Only with its zone: a moment without one is another on each machine. */
const momentOf = (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(value)
    ? Date.parse(value)
    : Number.NaN;

;// CONCATENATED MODULE: ./build/src/terraform/describe-stacks.js


/** What a person reads of a selection of stacks: which, and why the others not. */
const describeStacks = ({ selected, left }) => {
    const all = selected.length + left.length;
    const of = `${all} ${all === 1 ? 'stack' : 'stacks'}`;
    return {
        headline: selected.length === 0 ? `${(0,markdown/* code */.aY)('none')} of ${of}` : `${(0,markdown/* code */.aY)('selected')} ${selected.length} of ${of}`,
        sections: [...listed('Selected', selected), ...listed('Left alone', left)],
    };
};
const listed = (heading, considered) => considered.length === 0
    ? []
    : [
        {
            heading,
            weight: 'essential',
            body: (0,markdown/* table */.tp)(['Stack', 'Environment', 'Region', 'Why'], considered.map(({ stack, expiry }) => [
                (0,markdown/* code */.aY)(stack.name),
                (0,markdown/* literal */.eu)(stack.environment ?? ''),
                (0,markdown/* literal */.eu)(stack.region ?? ''),
                why(stack.ephemeral, expiry),
            ])),
        },
    ];
const why = (ephemeral, expiry) => {
    switch (expiry?.kind) {
        case undefined:
            return ephemeral ? 'asked for, ephemeral' : 'not ephemeral';
        case 'expired':
            return `its time was over at ${describe_stacks_momentOf(expiry.at)}`;
        case 'alive':
            return `its time is over at ${describe_stacks_momentOf(expiry.until)}`;
        case 'absent':
            return 'AWS has nothing of it';
        case 'unlimited':
            return `its resources have no tag ${(0,markdown/* code */.aY)(expiryTag)}, so its time is never over`;
        case 'unreadable':
            return `its tag ${(0,markdown/* code */.aY)(expiryTag)} holds ${(0,markdown/* code */.aY)(expiry.value)}, which is no moment with its zone such as ${(0,markdown/* code */.aY)('2026-01-31T18:00:00Z')}`;
    }
};
const describe_stacks_momentOf = (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __webpack_require__(21760);
// EXTERNAL MODULE: ./build/src/terraform/stacks.js + 1 modules
var terraform_stacks = __webpack_require__(92195);
;// CONCATENATED MODULE: ./build/src/terraform/select-stacks.js




/** The stacks that are named, or all; with `expired` the ephemeral ones of them alone whose time is over. */
const selectStacks = async (request, outside) => {
    const wanted = subset(request.stacks, request.names);
    if (!request.expired)
        return { selected: wanted.map((stack) => ({ stack })), left: [] };
    const considered = await outside.progress.phase('ask AWS', () => (0,in_lanes/* inLanes */.L)(wanted, 4, async (stack) => {
        if (!stack.ephemeral)
            return { stack };
        return { stack, expiry: judgeExpiry(await outside.resourcesOf(stack), outside.now()) };
    }));
    const isOver = ({ expiry }) => expiry?.kind === 'expired';
    return { selected: considered.filter(isOver), left: considered.filter((one) => !isOver(one)) };
};
const subset = (stacks, names) => {
    if (names.length === 0)
        return stacks;
    const mistakes = [...new Set(names)].flatMap((name) => mistakeOf(stacks, name));
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return stacks.filter(({ name }) => names.includes(name));
};
const mistakeOf = (stacks, name) => {
    try {
        (0,terraform_stacks/* findStack */.e)(stacks, name);
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [`stacks: ${error.message}`];
    }
};

;// CONCATENATED MODULE: ./build/src/actions/select-stacks/run.js


const run = async (input, { stacks, outside }) => {
    const result = await selectStacks({ stacks, names: input.stacks, expired: input.expired }, outside);
    const rows = result.selected.map(({ stack: { name, environment = '', region = input['aws-region'] ?? '' } }) => ({
        stack: name,
        environment,
        region,
    }));
    return {
        outcome: rows.length === 0 ? 'none' : 'selected',
        outputs: { matrix: JSON.stringify({ include: rows }), count: String(rows.length) },
        report: describeStacks(result),
    };
};

;// CONCATENATED MODULE: ./build/src/actions/select-stacks/wiring.js









/** The folders of the tokens by which roles are assumed, one a line. */
const identitiesState = 'identities';
const wire = async (input, started) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, 'Look whether AWS answers');
    const { context, progress } = runner;
    const processes = (0,process/* createProcesses */.EC)(runner);
    const identities = [];
    const onPrivate = (directory) => {
        identities.push(directory);
        runner.saveState(identitiesState, identities.join('\n'));
    };
    const resourcesOf = async (stack) => {
        const region = (0,aws/* awsRegion */.U)(input['aws-region'] ?? stack.region);
        const roleArn = input['role-to-assume'] ?? stack.planRole;
        const opened = await (0,aws_environment/* openAwsEnvironment */.Z)({ ...runner, roleArn, region, warn: progress.warn, onPrivate });
        try {
            const aws = (0,aws_cli/* createAwsCli */.y)({ processes, env: opened.cliEnv, region });
            return await (0,tagged/* findTagged */.id)(aws, stack.tags ?? { Stack: stack.name });
        }
        finally {
            await opened.close();
        }
    };
    const stacks = await (0,load_stacks/* loadStacks */.u)({ workspace: context.workspace, path: input['stacks-file'] });
    return run(input, { stacks, outside: { resourcesOf, now: Date.now, progress } });
};
const cleanUp = async (state) => {
    const identities = state(identitiesState).split('\n').filter(Boolean);
    for (const directory of identities)
        await (0,promises_.rm)(directory, { recursive: true, force: true });
};


/***/ }),

/***/ 21760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/** Works on all items, at most `lanes` at a time, and gives the results in the items' order. The first error ends it. */
const inLanes = async (items, lanes, work) => {
    const results = [];
    const waiting = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (failed)
                return;
            results[index] = await work(item);
        }
    };
    const ended = Array.from({ length: Math.min(lanes, items.length) }, async () => {
        try {
            await lane();
        }
        catch (error) {
            failed = true;
            throw error;
        }
    });
    await Promise.all(ended);
    return results;
};


/***/ })

};
