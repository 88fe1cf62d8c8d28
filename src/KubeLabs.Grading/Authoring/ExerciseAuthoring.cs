using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The tools for the authors of exercises: they judge an exercise, not a learner.</summary>
/// <param name="files">The file system.</param>
/// <param name="solutions">The folder of all solutions: <c>topic/id/</c> below it, as below that of the exercises.</param>
/// <param name="now">The moment of grading.</param>
public sealed class ExerciseAuthoring(IFileSystem files, string solutions, DateTimeOffset now)
{
    /// <summary>Looks closely at the files of an exercise.</summary>
    public ProofReport Lint(ExerciseFolder folder)
    {
        var authored = new AuthoringReader(files, solutions).Read(folder);
        return new(ProofTool.Lint, folder.Id, ExerciseLinter.Lint(authored, files));
    }

    /// <summary>Grades what proves an exercise: nothing at all, the starter, solutions, their rephrasings, mistakes.</summary>
    public ProofReport Test(ExerciseFolder folder)
    {
        var authored = new AuthoringReader(files, solutions).Read(folder);
        return new(ProofTool.Test, folder.Id, new ExerciseProver(authored, files, now).Prove());
    }

    /// <summary>Changes each solution in every single place and grades what becomes of it.</summary>
    /// <param name="folder">The exercise.</param>
    /// <param name="minimum">The least score that is enough, in per cent.</param>
    public ProofReport Mutate(ExerciseFolder folder, int minimum)
    {
        var authored = new AuthoringReader(files, solutions).Read(folder);
        return new ExerciseMutator(authored, now).Mutate(minimum);
    }
}
