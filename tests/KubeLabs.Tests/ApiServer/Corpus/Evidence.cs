using System.Reflection;
using NUnit.Framework.Internal;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Something that holds while every rule is at work: a case of the corpus, or a test of the API server.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Holds">Whether it holds now.</param>
internal sealed record Evidence(string Name, Func<bool> Holds)
{
    private const BindingFlags Methods = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All there is.</summary>
    public static IEnumerable<Evidence> All() => OfCorpus().Concat(OfTests());

    private static IEnumerable<Evidence> OfCorpus() =>
    [
        .. CorpusFiles.Cases.Where(item => item.Stage == "validation")
            .Select(item => new Evidence(item.Id, () => CorpusRun.Create(item).Difference.Length == 0)),
        .. CorpusFiles.Updates.Where(item => !item.Answer.IsAccepted)
            .Select(item => new Evidence(item.Id, () => CorpusRun.Update(item).Difference.Length == 0)),
    ];

    private static IEnumerable<Evidence> OfTests() =>
        from type in typeof(Evidence).Assembly.GetTypes()
        where type.Namespace?.StartsWith("KubeLabs.Tests.ApiServer", StringComparison.Ordinal) == true
        where type.Namespace != typeof(Evidence).Namespace && !type.IsAbstract && type.Name.EndsWith("Tests", StringComparison.Ordinal)
        from method in type.GetMethods(Methods)
        from row in Arguments(type, method)
        let arguments = Filled(method.GetParameters(), row)
        select new Evidence($"{type.Name}.{method.Name}", () => Passes(type, method, arguments));

    private static IEnumerable<object?[]> Arguments(Type type, MethodInfo method)
    {
        if (method.GetCustomAttribute<TestAttribute>() is not null) yield return [];
        foreach (var row in method.GetCustomAttributes<TestCaseAttribute>()) yield return row.Arguments;
        foreach (var source in method.GetCustomAttributes<TestCaseSourceAttribute>())
        {
            foreach (var row in Rows(source.SourceType ?? type, source.SourceName!)) yield return row;
        }
    }

    // As the runner passes a row: the last arguments as one array where the method takes any number, defaults for those left out.
    private static object?[] Filled(ParameterInfo[] parameters, object?[] row)
    {
        var result = parameters.Select((parameter, i) => i < row.Length ? row[i] : parameter.DefaultValue).ToArray();
        if (parameters.LastOrDefault() is not { } last || !last.IsDefined(typeof(ParamArrayAttribute))) return result;
        var rest = row.Skip(parameters.Length - 1).ToArray();
        if (rest is [Array]) return result;
        var packed = Array.CreateInstance(last.ParameterType.GetElementType()!, rest.Length);
        rest.CopyTo(packed, 0);
        result[^1] = packed;
        return result;
    }

    private static IEnumerable<object?[]> Rows(Type type, string name)
    {
        var member = type.GetMember(name, Methods).Single();
        var rows = member switch
        {
            FieldInfo field => field.GetValue(null),
            PropertyInfo property => property.GetValue(null),
            _ => ((MethodInfo)member).Invoke(null, []),
        };
        foreach (var row in (System.Collections.IEnumerable)rows!)
            yield return row switch { TestCaseData data => data.Arguments, object?[] array => array, _ => [row] };
    }

    // Within its own context a failed assertion is no failure of the test that asks.
    private static bool Passes(Type type, MethodInfo method, object?[] arguments)
    {
        using var context = new TestExecutionContext.IsolatedContext();
        try
        {
            method.Invoke(method.IsStatic ? null : Activator.CreateInstance(type), arguments);
            return true;
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or TargetParameterCountException)
        {
            return false;
        }
    }
}
