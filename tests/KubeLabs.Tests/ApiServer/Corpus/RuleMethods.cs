using System.Diagnostics;
using System.Reflection;
using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>The methods that say what is wrong with an object: those that are given the list of causes and return nothing.</summary>
internal static class RuleMethods
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    /// <summary>Every rule there is.</summary>
    public static IEnumerable<MethodBase> All { get; } =
    [
        .. typeof(KubeApiServer).Assembly.GetTypes()
            .Where(type => !type.Name.StartsWith('<'))
            .SelectMany(type => type.GetMethods(Own))
            .Where(method => !method.Name.StartsWith('<') && method.ReturnType == typeof(void) && !method.IsAbstract)
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CauseList))),
    ];

    /// <summary>The rules at work right now, from the innermost out.</summary>
    public static IEnumerable<MethodBase> AtWork() =>
        new StackTrace(1, false).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>();

    /// <summary>A rule as its type and name.</summary>
    public static string Shown(MethodBase rule) => $"{rule.DeclaringType!.Name}.{rule.Name}";
}
