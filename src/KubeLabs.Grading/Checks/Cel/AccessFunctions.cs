using KubeLabs.Behavior;
using KubeLabs.Cel;

namespace KubeLabs.Grading;

/// <summary>What RBAC allows.</summary>
internal static class AccessFunctions
{
    private const ulong Cost = 1000;

    public static CelValue Can(CelContext context, CelValue[] arguments)
    {
        var model = PodFunctions.Model(context);
        var (who, verb, ns) = (Text(arguments, 0), Text(arguments, 1), Text(arguments, 3));
        if (AccessSubject.Of(who) is not { } subject)
            return model.Wrong($"can() knows no subject \"{who}\"", $"can()에서 주체 \"{who}\" 항목을 알 수 없습니다");
        if (!context.Charge(Cost)) return CelBool.False;
        model.ReadAll("rbac.authorization.k8s.io", "rules", "roleRef", "subjects", "aggregationRule");
        var home = subject.Namespace ?? model.Namespace;
        if (subject.Kind == "ServiceAccount" && model.State.Find("", "ServiceAccount", home, subject.Name) is null)
            return CelError.Of($"ServiceAccount \"{subject.Name}\" does not exist in namespace {home}");
        var (resource, group) = Split(Text(arguments, 2));
        var request = AccessRow.Request(new(ns, verb, group, resource, ""));
        return CelBool.Of(new RbacAuthorizer(model.State).Authorize(subject.In(model.Namespace), request).IsAllowed);
    }

    private static string Text(CelValue[] arguments, int index) => ((CelString)arguments[index]).Value;

    // As kubectl writes it: deployments.apps, pods/log, deployments/scale.apps.
    private static (string Resource, string Group) Split(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (text, "") : (text[..dot], text[(dot + 1)..]);
    }
}
