using System.Globalization;
using System.Text;
using System.Text.Json;
using KubeLabs.Cel;

namespace KubeLabs.Tests.Cel;

/// <summary>The vectors of the language's own conformance suite, where the environment names a file of them.</summary>
internal sealed class ConformanceTests
{
    private static readonly Dictionary<string, double> _floors = new(StringComparer.Ordinal)
    {
        ["string_ext"] = 0.95,
        ["network_ext"] = 0.95,
        ["optionals"] = 0.95,
    };

    [Test]
    public void Conformance_vectors_come_to_their_values()
    {
        if (Environment.GetEnvironmentVariable("KUBELABS_CEL_VECTORS") is not { Length: > 0 } path)
        {
            Assert.Ignore("KUBELABS_CEL_VECTORS names no file of conformance vectors");
            return;
        }

        var outcomes = File.ReadLines(path).Where(line => line.Length > 0).Select(Outcome).GroupBy(outcome => outcome.File).ToList();
        var report = new StringBuilder();
        foreach (var section in outcomes)
        {
            var passed = section.Count(outcome => outcome.Failure is null);
            report.AppendLine(CultureInfo.InvariantCulture, $"{section.Key}: {passed} passed, {section.Count() - passed} failed");
            foreach (var outcome in section.Where(outcome => outcome.Failure is not null))
                report.AppendLine(CultureInfo.InvariantCulture, $"    {outcome.Failure}");
        }

        TestContext.Out.WriteLine(report);
        Assert.Multiple(() =>
        {
            foreach (var section in outcomes)
            {
                var share = section.Count(outcome => outcome.Failure is null) / (double)section.Count();
                Assert.That(share, Is.AtLeast(_floors.GetValueOrDefault(section.Key, 0.99)), section.Key);
            }
        });
    }

    private static (string File, string? Failure) Outcome(string line)
    {
        using var document = JsonDocument.Parse(line);
        var vector = document.RootElement;
        var file = vector.GetProperty("file").GetString()!;
        var name = $"{vector.GetProperty("section").GetString()}/{vector.GetProperty("name").GetString()}";
        var expression = vector.GetProperty("expr").GetString()!;
        var found = Evaluate(vector, expression);
        var isRight = vector.TryGetProperty("value", out var expected)
            ? found.Value is { } value && VectorValues.Same(value, VectorValues.Read(expected))
            : found.Value is null or CelError;
        return (file, isRight ? null : $"{name}: {expression} => {VectorValues.Show(found.Value)} {found.Error}");
    }

    private static (CelValue? Value, string? Error) Evaluate(JsonElement vector, string expression)
    {
        var environment = CelEnvironment.Standard;
        List<KeyValuePair<string, CelValue>> values = [];
        if (vector.TryGetProperty("bindings", out var bindings))
        {
            foreach (var binding in bindings.EnumerateObject())
            {
                environment = environment.With(binding.Name, CelType.Dyn);
                values.Add(new KeyValuePair<string, CelValue>(binding.Name, VectorValues.Read(binding.Value)));
            }
        }

        var isChecked = !(vector.TryGetProperty("unchecked", out var flag) && flag.GetBoolean());
        var compilation = environment.Compile(expression, isChecked);
        if (compilation.Program is null)
            return (null, compilation.ToString());
        var result = compilation.Program.Evaluate(new CelActivation(values));
        return (result.Value, result.Issue?.ToString());
    }
}
