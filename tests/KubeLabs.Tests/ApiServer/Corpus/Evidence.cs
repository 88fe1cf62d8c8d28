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
        from row in Rows(type, method)
        select new Evidence($"{type.Name}.{method.Name}", () => Passes(type, method, row));

    private static IEnumerable<TestCaseParameters> Rows(Type type, MethodInfo method)
    {
        if (method.GetCustomAttribute<TestAttribute>() is not null) yield return new([]);
        foreach (var row in method.GetCustomAttributes<TestCaseAttribute>())
            yield return row.HasExpectedResult ? new(row.Arguments) { ExpectedResult = row.ExpectedResult } : new(row.Arguments);
        foreach (var source in method.GetCustomAttributes<TestCaseSourceAttribute>())
        {
            foreach (var row in Rows(source.SourceType ?? type, source.SourceName!)) yield return row;
        }
    }

    private static IEnumerable<TestCaseParameters> Rows(Type type, string name)
    {
        var member = type.GetMember(name, Methods).Single();
        var rows = member switch
        {
            FieldInfo field => field.GetValue(null),
            PropertyInfo property => property.GetValue(null),
            _ => ((MethodInfo)member).Invoke(null, []),
        };
        foreach (var row in (System.Collections.IEnumerable)rows!)
            yield return row switch { TestCaseData data => data, object?[] array => new(array), _ => new([row]) };
    }

    // Within its own context a failed assertion is no failure of the test that asks.
    private static bool Passes(Type type, MethodInfo method, TestCaseParameters row)
    {
        using var context = new TestExecutionContext.IsolatedContext();
        try
        {
            var result = method.Invoke(method.IsStatic ? null : Activator.CreateInstance(type), Spread(method.GetParameters(), row.Arguments));
            return !row.HasExpectedResult || Equals(result, row.ExpectedResult);
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or TargetParameterCountException)
        {
            return false;
        }
    }

    // A last parameter that takes any number of values is given them in one array.
    private static object?[] Spread(ParameterInfo[] parameters, object?[] values)
    {
        if (parameters is not [.., var last] || !last.IsDefined(typeof(ParamArrayAttribute))) return values;
        if (values.Length == parameters.Length && last.ParameterType.IsInstanceOfType(values[^1])) return values;
        var rest = values[(parameters.Length - 1)..];
        var array = Array.CreateInstance(last.ParameterType.GetElementType()!, rest.Length);
        rest.CopyTo(array, 0);
        return [.. values[..(parameters.Length - 1)], array];
    }
}
