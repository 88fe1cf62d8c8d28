using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// The functions of <c>authorizer</c> (apiserver's <c>cel/library/authz.go</c>). The user of the request may do everything; what a
/// ServiceAccount may do is asked of the state.
/// </summary>
internal static class AuthorizerLibrary
{
    // What a check costs, without the unit that every call costs.
    private const ulong CheckCost = 350_000 - 1;

    public static IEnumerable<CelFunction> Functions { get; } =
    [
        new("path", Member("authorizer_path", AuthorizerTypes.Authorizer, AuthorizerTypes.PathCheck, Path)),
        new("group", Member("authorizer_group", AuthorizerTypes.Authorizer, AuthorizerTypes.GroupCheck,
            static (value, text) => value.With(AuthorizerTypes.GroupCheck, value.Question with { Group = text }))),
        new("serviceAccount", CelOverload.Member(
            "authorizer_serviceaccount",
            [AuthorizerTypes.Authorizer, CelType.String, CelType.String],
            AuthorizerTypes.Authorizer,
            static (_, a) => ServiceAccount((AccessValue)a[0], Text(a[1]), Text(a[2])))),
        new("resource", Member("groupcheck_resource", AuthorizerTypes.GroupCheck, AuthorizerTypes.ResourceCheck, Resource)),
        new("subresource", OfResource("resourcecheck_subresource", static (question, text) => question with { Subresource = text })),
        new("namespace", OfResource("resourcecheck_namespace", static (question, text) => question with { Namespace = text })),
        new("name", OfResource("resourcecheck_name", static (question, text) => question with { Name = text })),
        new("fieldSelector", OfResource("authorizer_fieldselector", static (question, _) => question)),
        new("labelSelector", OfResource("authorizer_labelselector", static (question, _) => question)),
        new("check", Check("pathcheck_check", AuthorizerTypes.PathCheck), Check("resourcecheck_check", AuthorizerTypes.ResourceCheck)),
        new("errored", OfDecision("decision_errored", CelType.Bool, static _ => CelBool.False)),
        new("error", OfDecision("decision_error", CelType.String, static _ => CelString.Empty)),
        new("allowed", OfDecision("decision_allowed", CelType.Bool, static answer => CelBool.Of(answer.IsAllowed))),
        new("reason", OfDecision("decision_reason", CelType.String, static answer => new CelString(answer.Reason))),
    ];

    private static CelValue Path(AccessValue value, string path) => string.IsNullOrWhiteSpace(path)
        ? CelError.Of("path must not be empty")
        : value.With(AuthorizerTypes.PathCheck, value.Question with { Path = path });

    private static CelValue Resource(AccessValue value, string resource) => string.IsNullOrWhiteSpace(resource)
        ? CelError.Of("resource must not be empty")
        : value.With(AuthorizerTypes.ResourceCheck, value.Question with { Resource = resource });

    private static CelValue ServiceAccount(AccessValue value, string ns, string name)
    {
        if (DnsFormats.Subdomain(name).Length > 0) return CelError.Of("Invalid service account name");
        if (DnsFormats.Label(ns).Length > 0) return CelError.Of("Invalid service account namespace");
        return value.With(AuthorizerTypes.Authorizer, AccessQuestion.Of((ns, name)));
    }

    private static CelValue Check(CelContext context, AccessValue value, string verb)
    {
        if (!context.Charge(CheckCost)) return CelBool.False;
        var question = value.Question with { Verb = verb };
        var answer = question.ServiceAccount is null ? RequestUser.Allowed : value.Existing.Authorize(question);
        return answer is null ? CelError.Of("the authorizer is not known here") : new DecisionValue(answer);
    }

    private static string Text(CelValue value) => ((CelString)value).Value;

    private static CelOverload Member(string id, CelType receiver, CelType result, Func<AccessValue, string, CelValue> apply) =>
        CelOverload.Member(id, [receiver, CelType.String], result, (_, a) => apply((AccessValue)a[0], Text(a[1])));

    private static CelOverload OfResource(string id, Func<AccessQuestion, string, AccessQuestion> change) =>
        Member(id, AuthorizerTypes.ResourceCheck, AuthorizerTypes.ResourceCheck,
            (value, text) => value.With(AuthorizerTypes.ResourceCheck, change(value.Question, text)));

    private static CelOverload Check(string id, CelType receiver) => CelOverload.Member(
        id, [receiver, CelType.String], AuthorizerTypes.Decision, static (context, a) => Check(context, (AccessValue)a[0], Text(a[1])));

    private static CelOverload OfDecision(string id, CelType result, Func<AuthorizerAnswer, CelValue> apply) =>
        CelOverload.Member(id, [AuthorizerTypes.Decision], result, (_, a) => apply(((DecisionValue)a[0]).Answer));
}
