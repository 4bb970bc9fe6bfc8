using Microsoft.EntityFrameworkCore;

namespace AdControl.Storage;

/// <summary>The case database through Entity Framework Core: cases, acts, tasks, journals.</summary>
/// <remarks>Every part maps its own tables by an <see cref="IEntityTypeConfiguration{TEntity}"/> in its own folder; all of this assembly are found.</remarks>
public sealed class CaseContext(DbContextOptions<CaseContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(CaseContext).Assembly);
}
