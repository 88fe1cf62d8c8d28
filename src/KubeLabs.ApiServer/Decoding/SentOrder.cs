using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The order of paths in the JSON that kubectl sends: keys sorted, items as they stand.</summary>
internal static class SentOrder
{
    public static int Compare(FieldPath left, FieldPath right)
    {
        var (leftSteps, rightSteps) = (Steps(left), Steps(right));
        for (var i = 0; i < Math.Min(leftSteps.Length, rightSteps.Length); i++)
        {
            var order = Step(leftSteps[i], rightSteps[i]);
            if (order != 0) return order;
        }

        return leftSteps.Length.CompareTo(rightSteps.Length);
    }

    private static int Step(FieldPath left, FieldPath right) =>
        left.Name is null ? left.Index.CompareTo(right.Index) : string.CompareOrdinal(left.Name, right.Name);

    private static FieldPath[] Steps(FieldPath path)
    {
        var steps = new List<FieldPath>();
        for (var step = path; step.Parent is not null; step = step.Parent) steps.Add(step);
        steps.Reverse();
        return [.. steps];
    }
}
