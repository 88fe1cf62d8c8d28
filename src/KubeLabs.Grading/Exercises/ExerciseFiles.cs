using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Where the parts of an exercise lie in its folder.</summary>
public static class ExerciseFiles
{
    /// <summary>The criteria.</summary>
    public const string Definition = "exercise.yaml";

    /// <summary>What is in the cluster before the learner starts.</summary>
    public const string Given = "given";

    /// <summary>What the learner starts from.</summary>
    public const string Starter = "starter";

    /// <summary>The task in a language.</summary>
    public static string Task(Language language) => language == Language.Korean ? "task.ko.md" : "task.en.md";
}
